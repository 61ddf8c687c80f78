package org.hearsay.cli;

import java.nio.file.Path;
import org.hearsay.rdf.Iris;
import picocli.CommandLine.Option;

/** Which store, and under which base its IRIs are. */
final class StoreOptions {
  @Option(
      names = "--store",
      paramLabel = "DIR",
      defaultValue = "hearsay-store",
      description = "Folder of the store (default: ${DEFAULT-VALUE}).")
  private Path store;

  @Option(
      names = "--base",
      paramLabel = "IRI",
      defaultValue = Iris.DEFAULT_BASE,
      description = "Base of the IRIs of articles and entities (default: ${DEFAULT-VALUE}).")
  private String base;

  Path store() {
    return store;
  }

  Iris iris() {
    return new Iris(base);
  }
}
