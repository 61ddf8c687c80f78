package org.hearsay.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The rules by which derived graphs are made: {@code queries/rules}, SPARQL. */
final class Rules {
  private Rules() {}

  /** The text of a rule, which stands on the class path. */
  static String read(String name) {
    String path = "/queries/rules/" + name;
    try (InputStream in = Rules.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("no rule " + path + " on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }
}
