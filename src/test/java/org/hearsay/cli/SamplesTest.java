package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SamplesTest {

  @Test
  void theIndexNamesEachSampleAndTellsWhatItShows() throws IOException {
    try (Samples samples = Samples.shipped();
        Stream<Path> files = Files.list(samples.folder())) {
      List<String> index =
          Files.readAllLines(samples.folder().resolve("samples.tsv")).stream()
              .filter(line -> !line.startsWith("#"))
              .toList();
      assertThat(index).allMatch(line -> line.matches("[^\\t]+\\t[^\\t]{15,}"));
      assertThat(index.stream().map(line -> line.split("\\t")[0]))
          .containsExactlyElementsOf(
              files
                  .map(f -> f.getFileName().toString())
                  .filter(f -> f.endsWith(".txt"))
                  .sorted()
                  .toList());
    }
  }
}
