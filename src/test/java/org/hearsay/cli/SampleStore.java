package org.hearsay.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The store of the sample corpus, built once for all tests of this process; none changes it. */
final class SampleStore {
  private static final class Holder {
    static final SampleStore BUILT = new SampleStore();
  }

  private final Path folder;
  private final Console demo;

  private SampleStore() {
    try {
      folder = Files.createTempDirectory("hearsay-samples");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    demo = Console.run("demo", "--store", folder);
    Runtime.getRuntime().addShutdownHook(new Thread(this::delete));
  }

  /** Folder of the store. */
  static Path folder() {
    return Holder.BUILT.folder;
  }

  /** What {@code hearsay demo} printed. */
  static Console demo() {
    return Holder.BUILT.demo;
  }

  private void delete() {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException e) {
      // it lies in the folder for temporary files
    }
  }
}
