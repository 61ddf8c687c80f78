package org.hearsay;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A package uses only packages that stand before it in {@link #ORDER}. */
class LayersTest {

  static final List<String> ORDER =
      List.of(
          "problem",
          "text",
          "article",
          "analysis",
          "entity",
          "attribution",
          "strike",
          "citation",
          "reuse",
          "pipeline",
          "rdf",
          "store",
          "query",
          "batch",
          "evaluate",
          "server",
          "explorer",
          "cli");

  @Test
  void aPackageUsesOnlyPackagesBeforeIt() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.hearsay");
    LayeredArchitecture layers =
        layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
    for (String name : ORDER) {
      layers = layers.layer(name).definedBy("org.hearsay." + name + "..");
    }
    for (int i = 0; i < ORDER.size(); i++) {
      List<String> later = ORDER.subList(i + 1, ORDER.size());
      layers =
          later.isEmpty()
              ? layers.whereLayer(ORDER.get(i)).mayNotBeAccessedByAnyLayer()
              : layers
                  .whereLayer(ORDER.get(i))
                  .mayOnlyBeAccessedByLayers(later.toArray(String[]::new));
    }
    layers.check(classes);
  }
}
