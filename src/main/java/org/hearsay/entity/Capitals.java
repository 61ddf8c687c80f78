package org.hearsay.entity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.analysis.AnalyzedArticle;
import org.hearsay.analysis.Sentence;
import org.hearsay.analysis.Token;
import org.hearsay.article.Block;

/** The words of an article beside their tokens, and what their capitals can tell. */
final class Capitals {
  final Words words;
  final String text;

  /** For each word its token; null outside of sentences. */
  final Token[] tokens;

  /** Words that open a sentence or a quotation, where a capital tells nothing. */
  final boolean[] opens;

  /** Words of headlines in which every word has a capital. */
  final boolean[] titleCase;

  /** For each word the name of the table to which it belongs, or null. */
  final Name[] known;

  /** Words that stand with a capital inside a sentence. */
  final Set<String> inside = new HashSet<>();

  private final Lexicon lexicon = Lexicon.shipped();

  Capitals(AnalyzedArticle article, Words words, List<Name> names) {
    this.words = words;
    text = article.article().layout().readable();
    tokens = new Token[words.size()];
    opens = new boolean[words.size()];
    titleCase = new boolean[words.size()];
    known = new Name[words.size()];
    for (Name n : names) {
      for (int i = n.first(); i < n.end(); i++) {
        known[i] = n;
      }
    }
    article.sentences().forEach(s -> align(article, s));
  }

  private void align(AnalyzedArticle article, Sentence sentence) {
    boolean headline =
        article.article().layout().blocks().get(sentence.block()).kind() != Block.Kind.PARAGRAPH;
    boolean shouting = headline && isTitleCase(sentence);
    boolean open = true;
    for (Token t : sentence.tokens()) {
      int i = words.from(t.span().start());
      for (; i < words.size() && words.get(i).start() < t.span().end(); i++) {
        tokens[i] = t;
        opens[i] = open;
        titleCase[i] = shouting;
        if (!open && !shouting && words.get(i).capital()) {
          inside.add(words.get(i).raw());
        }
        open = false;
      }
      open |= t.tag().equals("``") || t.form().equals(":") || t.form().equals("‘");
    }
  }

  /** More than two thirds of the longer words begin with a capital. */
  private static boolean isTitleCase(Sentence s) {
    int all = 0;
    int capital = 0;
    for (Token t : s.tokens()) {
      if (t.form().length() > 3 && Character.isLetter(t.form().charAt(0))) {
        all++;
        capital += Character.isUpperCase(t.form().charAt(0)) ? 1 : 0;
      }
    }
    return all > 3 && capital * 3 > all * 2;
  }

  /** "WALLACE: …": whose turn it is in a transcript. */
  boolean isTurn(int i) {
    Words.Word w = words.get(i);
    return opens[i] && w.allCapitals() && w.end() < text.length() && text.charAt(w.end()) == ':';
  }

  boolean isFirstName(Words.Word w) {
    return lexicon.firstName(w.raw()).isPresent();
  }
}
