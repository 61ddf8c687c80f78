package org.hearsay.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Sentences with trees, from a file in CoNLL-U format (https://universaldependencies.org/format).
 *
 * <p>Read are the columns FORM, UPOS, XPOS, HEAD, DEPREL and MISC. The part of speech that the
 * parser learns from stands in XPOS; UPOS may hold a second, better one. Forms are spelled as
 * {@link PennForms} does. Lines of multiword tokens and empty nodes are skipped.
 */
final class Treebank {

  /**
   * One sentence.
   *
   * @param heads for each token the index of its head; the number of tokens for the root
   */
  record Tree(
      String[] forms,
      String[] upos,
      String[] tags,
      int[] heads,
      String[] relations,
      String[] misc) {
    int size() {
      return forms.length;
    }
  }

  private Treebank() {}

  /**
   * All sentences of {@code file}.
   *
   * @throws IOException when it can't be read or a line is not CoNLL-U; the message tells which
   */
  static List<Tree> read(Path file) throws IOException {
    List<Tree> trees = new ArrayList<>();
    List<String[]> rows = new ArrayList<>();
    try (BufferedReader in = Files.newBufferedReader(file)) {
      int number = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        if (line.isBlank()) {
          add(trees, rows);
        } else if (!line.startsWith("#")) {
          String[] columns = line.split("\t");
          if (columns.length < 8 || !columns[0].matches("[0-9]+([-.][0-9]+)?")) {
            throw new IOException(file + ":" + number + ": not a CoNLL-U line: " + line);
          }
          if (columns[0].indexOf('-') < 0 && columns[0].indexOf('.') < 0) {
            rows.add(columns);
          }
        }
      }
    }
    add(trees, rows);
    return trees;
  }

  private static void add(List<Tree> trees, List<String[]> rows) throws IOException {
    int n = rows.size();
    if (n == 0) {
      return;
    }
    Tree tree =
        new Tree(
            new String[n], new String[n], new String[n], new int[n], new String[n], new String[n]);
    for (int i = 0; i < n; i++) {
      String[] row = rows.get(i);
      tree.forms[i] = row[1];
      tree.upos[i] = row[3];
      tree.tags[i] = row[4];
      int head;
      try {
        head = Integer.parseInt(row[6]);
      } catch (NumberFormatException e) {
        throw new IOException("no head: " + row[6] + " of " + row[1], e);
      }
      if (head < 0 || head > n) {
        throw new IOException("head " + head + " of " + row[1] + " in a sentence of " + n);
      }
      tree.heads[i] = head == 0 ? n : head - 1;
      tree.relations[i] = row[7];
      tree.misc[i] = row.length > 9 ? row[9] : "_";
    }
    trees.add(tree);
    rows.clear();
  }
}
