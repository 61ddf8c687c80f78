package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files that hold what the program must print. {@code -Dgolden.update=true} writes them anew; then
 * somebody must read the difference.
 */
final class Golden {
  private Golden() {}

  static boolean isUpdate() {
    return Boolean.getBoolean("golden.update");
  }

  static void check(Path file, String actual) throws IOException {
    if (isUpdate()) {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, actual);
    }
    assertThat(file).as("make it with -Dgolden.update=true").exists();
    assertThat(actual)
        .as(file + ", to be made anew with -Dgolden.update=true when the change is right")
        .isEqualTo(Files.readString(file));
  }
}
