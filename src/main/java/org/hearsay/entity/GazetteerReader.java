package org.hearsay.entity;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads tables of named things; their form stands in the header of {@code entities.tsv}. */
final class GazetteerReader {
  private static final int COLUMNS = 11;

  /**
   * A row.
   *
   * @param names as written, with the {@code ~} of names that count in credit lines only
   * @param user the row is of the user's own table
   */
  record Entry(Entity entity, List<String> names, List<String> seats, boolean user) {}

  private GazetteerReader() {}

  static List<Entry> read(Reader table, String name, boolean user) throws IOException {
    List<Entry> out = new ArrayList<>();
    for (Tsv.Row row : Tsv.read(table)) {
      if (row.fields().size() < COLUMNS) {
        throw new IOException(
            name
                + ", line "
                + row.line()
                + ": "
                + COLUMNS
                + " columns needed, "
                + row.fields().size()
                + " found");
      }
      try {
        out.add(entry(row, user));
      } catch (IllegalArgumentException e) {
        throw new IOException(name + ", line " + row.line() + ": " + e.getMessage(), e);
      }
    }
    return out;
  }

  private static Entry entry(Tsv.Row row, boolean user) {
    String label = row.get(2);
    String key = row.get(0).isEmpty() ? Fold.key(label) : row.get(0);
    Set<String> names = new LinkedHashSet<>(row.list(3));
    if (user) {
      names.add(label);
    }
    Set<String> forms = new LinkedHashSet<>();
    forms.add(label);
    names.forEach(n -> forms.add(n.startsWith("~") ? n.substring(1) : n));
    forms.removeIf(f -> f.matches("[a-z0-9.-]+\\.[a-z]{2,}"));
    Entity entity =
        new Entity(
            key,
            label,
            EntityType.valueOf(row.get(1)),
            List.copyOf(forms),
            link(row.get(6), row.get(10), user),
            point(row.get(7), row.get(8)),
            text(row.get(9)),
            text(row.get(5)));
    return new Entry(entity, List.copyOf(names), row.list(4), user);
  }

  /** The grades of the table as scores: A and B are certain, C waits for a second source. */
  private static Optional<Entity.Link> link(String item, String grade, boolean user) {
    if (item.isEmpty()) {
      return Optional.empty();
    }
    if (!item.matches("Q[1-9][0-9]*")) {
      throw new IllegalArgumentException("no Wikidata item: " + item);
    }
    if (user) {
      return Optional.of(new Entity.Link(item, 1, "user-table"));
    }
    double score =
        switch (grade) {
          case "A" -> 0.99;
          case "B" -> 0.96;
          case "C" -> 0.9;
          default -> throw new IllegalArgumentException("no grade: '" + grade + "'");
        };
    return Optional.of(
        new Entity.Link(item, score, "gazetteer-" + grade.toLowerCase(java.util.Locale.ROOT)));
  }

  private static Optional<Entity.Point> point(String latitude, String longitude) {
    return latitude.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Entity.Point(Double.parseDouble(latitude), Double.parseDouble(longitude)));
  }

  private static Optional<String> text(String s) {
    return s.isEmpty() ? Optional.empty() : Optional.of(s);
  }
}
