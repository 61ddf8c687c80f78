package org.hearsay.analysis;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A dependency model: the lemmas, tags and relations that it knows by number, and the weights of
 * moves and relations. The lemmas are common words only; a name counts by its tag.
 *
 * <p>Immutable; threads may share it.
 */
final class ParserModel {
  private static final int FORMAT = 1;
  private static final int UNKNOWN_WORD = 0;
  private static final int NAME = 1;
  private static final int NUMBER = 2;
  private static final int FIRST_WORD = 3;

  private final List<String> lemmas;
  private final List<String> tags;
  private final List<String> relations;
  private final LinearModel moves;
  private final LinearModel labels;
  private final Map<String, Integer> lemmaIds = new HashMap<>();
  private final Map<String, Integer> tagIds = new HashMap<>();

  ParserModel(
      List<String> lemmas,
      List<String> tags,
      List<String> relations,
      LinearModel moves,
      LinearModel labels) {
    this.lemmas = List.copyOf(lemmas);
    this.tags = List.copyOf(tags);
    this.relations = List.copyOf(relations);
    this.moves = moves;
    this.labels = labels;
    for (int i = 0; i < lemmas.size(); i++) {
      lemmaIds.put(lemmas.get(i), FIRST_WORD + i);
    }
    for (int i = 0; i < tags.size(); i++) {
      tagIds.put(tags.get(i), i);
    }
  }

  List<String> relations() {
    return relations;
  }

  LinearModel moves() {
    return moves;
  }

  LinearModel labels() {
    return labels;
  }

  /** Fills in words, tags, quotations and marks of a sentence. */
  void encode(ParserState state, String[] forms, String[] tags, String[] lemmas) {
    state.start(forms.length);
    int quotation = 0;
    int open = 0;
    for (int i = 0; i < forms.length; i++) {
      String form = forms[i];
      state.tags[i] = this.tagIds.getOrDefault(tags[i], 61);
      state.words[i] = wordId(lemmas[i], tags[i]);
      if (form.equals("``")) {
        open = ++quotation;
      }
      state.quoted[i] = open;
      if (form.equals("''")) {
        open = 0;
      }
      state.marks[i] = mark(form);
    }
    closedOnly(state, forms);
  }

  /** A sentence that closes a quotation which an earlier sentence opened is quoted up to there. */
  private static void closedOnly(ParserState state, String[] forms) {
    for (int i = 0; i < forms.length; i++) {
      if (forms[i].equals("``")) {
        return;
      }
      if (forms[i].equals("''")) {
        for (int j = 0; j <= i; j++) {
          state.quoted[j] = 999;
        }
        return;
      }
    }
  }

  private int wordId(String lemma, String tag) {
    Integer known = lemmaIds.get(lemma);
    if (known != null) {
      return known;
    }
    return tag.startsWith("NNP") ? NAME : tag.equals("CD") ? NUMBER : UNKNOWN_WORD;
  }

  private static int mark(String form) {
    return switch (form) {
      case "," -> 1;
      case "``" -> 2;
      case "''" -> 4;
      case ":" -> 8;
      case ";" -> 16;
      case "--" -> 32;
      case "-LRB-", "-RRB-" -> 64;
      case ".", "?", "!" -> 128;
      default -> 0;
    };
  }

  void write(OutputStream stream) throws IOException {
    DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(stream)));
    out.writeInt(FORMAT);
    for (List<String> names : List.of(lemmas, tags, relations)) {
      out.writeInt(names.size());
      for (String name : names) {
        out.writeUTF(name);
      }
    }
    moves.write(out);
    labels.write(out);
    out.close();
  }

  static ParserModel read(InputStream stream) throws IOException {
    DataInputStream in =
        new DataInputStream(new BufferedInputStream(new GZIPInputStream(stream, 1 << 15), 1 << 16));
    int format = in.readInt();
    if (format != FORMAT) {
      throw new IOException("dependency model of format " + format + ", not " + FORMAT);
    }
    List<String> lemmas = names(in);
    List<String> tags = names(in);
    List<String> relations = names(in);
    return new ParserModel(lemmas, tags, relations, LinearModel.read(in), LinearModel.read(in));
  }

  private static List<String> names(DataInputStream in) throws IOException {
    String[] names = new String[in.readInt()];
    for (int i = 0; i < names.length; i++) {
      names[i] = in.readUTF();
    }
    return List.of(names);
  }
}
