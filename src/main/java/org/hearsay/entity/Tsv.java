package org.hearsay.entity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Tables of this package: tab-separated, comment lines with {@code #}, a header line. */
final class Tsv {

  /** A line: its number in the file, and its fields, as many as the header has. */
  record Row(int line, List<String> fields) {
    String get(int i) {
      return fields.get(i);
    }

    /** The parts of a field that holds a list. */
    List<String> list(int i) {
      String f = fields.get(i);
      return f.isEmpty() ? List.of() : Arrays.stream(f.split("\\|")).map(String::strip).toList();
    }
  }

  private Tsv() {}

  /** A table that is part of the program. */
  static List<Row> resource(String name) {
    try (InputStream in = Tsv.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: org/hearsay/entity/" + name);
      }
      return read(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  static List<Row> read(Reader reader) throws IOException {
    List<Row> rows = new ArrayList<>();
    BufferedReader lines = new BufferedReader(reader);
    int columns = 0;
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> fields = new ArrayList<>(Arrays.asList(line.split("\t", -1)));
      if (columns == 0) {
        columns = fields.size();
        continue;
      }
      while (fields.size() < columns) {
        fields.add("");
      }
      rows.add(new Row(number, List.copyOf(fields)));
    }
    return rows;
  }
}
