package org.hearsay.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The table {@code lines.tsv}: lines around a news text, told by their words. Immutable. */
final class LineTable {
  static final LineTable STANDARD = read("lines.tsv");

  private enum Where {
    LINE,
    START,
    END,
    TAIL
  }

  private record Row(Block.Kind kind, Where where, int longest, String words, String later) {}

  /** Rows that look at a line's beginning, by its first character. */
  private final Map<String, List<Row>> byStart = new HashMap<>();

  private final List<Row> tail = new ArrayList<>();
  private final List<Row> end = new ArrayList<>();

  private LineTable(List<Row> rows) {
    for (Row r : rows) {
      if (r.where == Where.TAIL) {
        tail.add(r);
      } else if (r.where == Where.END) {
        end.add(r);
      } else {
        byStart.computeIfAbsent(key(r.words), k -> new ArrayList<>()).add(r);
      }
    }
  }

  /** What the line is, when its words tell. */
  Optional<Block.Kind> kind(String plain) {
    if (plain.length() > 2500) {
      return Optional.empty();
    }
    String s = plain.toLowerCase(Locale.ROOT).replace('’', '\'');
    Optional<Block.Kind> kind = start(s);
    String bare = HeaderLines.bare(s);
    boolean marks = !s.startsWith(bare) && !bare.isEmpty() && "-–—*/".indexOf(s.charAt(0)) >= 0;
    if (kind.isEmpty() && marks) {
      kind = start(bare);
    }
    return kind.isPresent()
        ? kind
        : end.stream()
            .filter(r -> s.length() <= r.longest && bare.endsWith(r.words))
            .map(Row::kind)
            .findFirst();
  }

  private Optional<Block.Kind> start(String s) {
    return byStart.getOrDefault(key(s), List.of()).stream()
        .filter(r -> s.length() <= r.longest && fits(r, s))
        .map(Row::kind)
        .findFirst();
  }

  /** True for the small print below a text: disclaimers, conditions of use. */
  boolean isSmallPrint(String plain) {
    String s = plain.toLowerCase(Locale.ROOT).replace('’', '\'');
    return tail.stream().anyMatch(r -> s.length() <= r.longest && s.contains(r.words));
  }

  private static boolean fits(Row r, String s) {
    if (r.where == Where.LINE) {
      return s.startsWith(r.words)
          && s.substring(r.words.length()).chars().noneMatch(Character::isLetterOrDigit);
    }
    if (!s.startsWith(r.words)) {
      return false;
    }
    int end = r.words.length();
    boolean wholeWord =
        end == s.length()
            || !Character.isLetter(s.charAt(end))
            || !Character.isLetter(s.charAt(end - 1));
    return wholeWord && (r.later.isEmpty() || s.indexOf(r.later, end) > 0);
  }

  private static String key(String s) {
    return s.substring(0, Math.min(1, s.length()));
  }

  private static LineTable read(String resource) {
    List<Row> rows = new ArrayList<>();
    try (InputStream in = LineTable.class.getResourceAsStream(resource);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.startsWith("#") && !line.isBlank()) {
          String[] f = line.split("\t");
          String[] words = f[3].split(" … ");
          rows.add(
              new Row(
                  Block.Kind.valueOf(f[0]),
                  Where.valueOf(f[1].toUpperCase(Locale.ROOT)),
                  Integer.parseInt(f[2]),
                  words[0],
                  words.length > 1 ? words[1] : ""));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
    return new LineTable(rows);
  }
}
