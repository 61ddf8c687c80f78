package org.hearsay.query;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.hearsay.rdf.HS;
import org.hearsay.rdf.Iris;
import org.hearsay.rdf.Prefixes;

/**
 * Lays a table out for a terminal. Columns that tell people nothing (empty ones, and IRIs beside
 * their label) are left out, long cells run over a few lines, and when even that is too wide each
 * row becomes a block of lines.
 *
 * <p>Widths are counted in code points.
 */
final class TableLayout {
  private static final String GAP = "  ";
  private static final int MOST_LINES = 5;
  private static final int LEAST_WIDTH = 40;

  /** No column gets narrower than this or its longest header word. */
  private static final int NARROWEST = 7;

  private final int width;
  private final Map<String, String> prefixes;

  TableLayout(int width, Iris iris) {
    this.width = Math.max(LEAST_WIDTH, width);
    this.prefixes = Prefixes.of(iris);
  }

  void print(Rows rows, PrintStream out) {
    if (rows.size() == 0) {
      out.println("no rows");
      return;
    }
    List<String> columns = shown(rows);
    String[][] cells = cells(rows, columns);
    int[] widths = widths(columns, cells);
    if (widths.length == 0) {
      blocks(columns, cells, out);
    } else {
      table(columns, cells, widths, out);
    }
  }

  private List<String> shown(Rows rows) {
    List<String> shown = new ArrayList<>();
    for (String column : rows.columns()) {
      String stem = column.replaceAll("Wikidata$", "");
      boolean hasLabel = rows.columns().contains(stem + "Label");
      boolean empty = IntStream.range(0, rows.size()).allMatch(i -> rows.text(i, column).isEmpty());
      if (!hasLabel && !empty) {
        shown.add(column);
      }
    }
    return shown.isEmpty() ? rows.columns() : shown;
  }

  private String[][] cells(Rows rows, List<String> columns) {
    String[][] cells = new String[rows.size()][columns.size()];
    for (int r = 0; r < rows.size(); r++) {
      for (int c = 0; c < columns.size(); c++) {
        cells[r][c] = rows.cell(r, columns.get(c)).map(this::text).orElse("");
      }
    }
    return cells;
  }

  private String text(Node node) {
    if (node.isLiteral()) {
      return node.getLiteralLexicalForm().strip().replaceAll("\\s+", " ");
    }
    if (!node.isURI()) {
      return node.toString();
    }
    String iri = node.getURI();
    if (iri.startsWith(HS.NS)) {
      return iri.substring(HS.NS.length());
    }
    for (Map.Entry<String, String> p : prefixes.entrySet()) {
      if (iri.startsWith(p.getValue())) {
        return p.getKey() + ":" + iri.substring(p.getValue().length());
      }
    }
    return iri;
  }

  /** The width of each column; empty when a table does not fit. */
  private int[] widths(List<String> columns, String[][] cells) {
    int n = columns.size();
    int[] least = new int[n];
    int[] wanted = new int[n];
    for (int c = 0; c < n; c++) {
      int longest = 0;
      for (String[] row : cells) {
        longest = Math.max(longest, length(row[c]));
      }
      int header = header(columns.get(c)).stream().mapToInt(TableLayout::length).max().orElse(0);
      wanted[c] = Math.max(header, longest);
      least[c] = Math.min(wanted[c], Math.max(header, NARROWEST));
    }
    int room = width - GAP.length() * (n - 1);
    if (Arrays.stream(least).sum() > room) {
      return new int[0];
    }
    return share(least, wanted, room);
  }

  /** Gives the room beyond the least widths to the columns in turn, as long as they want any. */
  private static int[] share(int[] least, int[] wanted, int room) {
    int[] widths = least.clone();
    int left = room - Arrays.stream(widths).sum();
    while (left > 0) {
      int open = 0;
      for (int c = 0; c < widths.length; c++) {
        open += widths[c] < wanted[c] ? 1 : 0;
      }
      if (open == 0) {
        break;
      }
      int each = Math.max(1, left / open);
      for (int c = 0; c < widths.length && left > 0; c++) {
        int more = Math.min(Math.min(each, left), wanted[c] - widths[c]);
        widths[c] += more;
        left -= more;
      }
    }
    return widths;
  }

  private static void table(List<String> columns, String[][] cells, int[] widths, PrintStream out) {
    List<List<String>> header = columns.stream().map(TableLayout::header).toList();
    line(header, widths, out);
    List<List<String>> rule = Arrays.stream(widths).mapToObj(w -> List.of("─".repeat(w))).toList();
    line(rule, widths, out);
    boolean tall = false;
    for (String[] row : cells) {
      for (int c = 0; c < widths.length; c++) {
        tall |= length(row[c]) > widths[c];
      }
    }
    for (int r = 0; r < cells.length; r++) {
      String[] row = cells[r];
      line(
          IntStream.range(0, widths.length).mapToObj(c -> wrap(row[c], widths[c])).toList(),
          widths,
          out);
      if (tall && r < cells.length - 1) {
        out.println();
      }
    }
  }

  private static void line(List<List<String>> cells, int[] widths, PrintStream out) {
    int height = cells.stream().mapToInt(List::size).max().orElse(0);
    for (int i = 0; i < height; i++) {
      StringBuilder line = new StringBuilder();
      for (int c = 0; c < widths.length; c++) {
        String part = i < cells.get(c).size() ? cells.get(c).get(i) : "";
        line.append(part).append(" ".repeat(Math.max(0, widths[c] - length(part)))).append(GAP);
      }
      out.println(line.toString().stripTrailing());
    }
  }

  private void blocks(List<String> columns, String[][] cells, PrintStream out) {
    int names = columns.stream().mapToInt(String::length).max().orElse(0);
    for (int r = 0; r < cells.length; r++) {
      for (int c = 0; c < columns.size(); c++) {
        if (cells[r][c].isEmpty()) {
          continue;
        }
        List<String> lines = wrap(cells[r][c], Math.max(20, width - names - 2));
        for (int i = 0; i < lines.size(); i++) {
          String name = i == 0 ? columns.get(c) : "";
          out.println(name + " ".repeat(names + 2 - name.length()) + lines.get(i));
        }
      }
      if (r < cells.length - 1) {
        out.println();
      }
    }
  }

  /** {@code killedLowest} as two lines, so that a column of small numbers stays narrow. */
  private static List<String> header(String column) {
    return Arrays.asList(column.split("(?<=[a-z])(?=[A-Z])"));
  }

  private static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    String rest = text;
    while (length(rest) > width) {
      if (lines.size() == MOST_LINES - 1) {
        lines.add(rest.substring(0, rest.offsetByCodePoints(0, width - 1)) + "…");
        return lines;
      }
      int end = rest.offsetByCodePoints(0, width);
      int space = rest.lastIndexOf(' ', end);
      int cut = space > width / 3 ? space : end;
      lines.add(rest.substring(0, cut));
      rest = rest.substring(cut).stripLeading();
    }
    lines.add(rest);
    return lines;
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
