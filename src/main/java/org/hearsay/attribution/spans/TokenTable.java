package org.hearsay.attribution.spans;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import org.hearsay.analysis.AnalyzedArticle;
import org.hearsay.analysis.Chunk;
import org.hearsay.analysis.Quotation;
import org.hearsay.analysis.Sentence;
import org.hearsay.analysis.Token;
import org.hearsay.article.Block;
import org.hearsay.text.Span;

/**
 * The tokens of a whole article in one row, with what the features ask of them as arrays: positions
 * count in the article, heads too.
 *
 * <p>Immutable after construction.
 */
final class TokenTable {
  final AnalyzedArticle article;
  final int size;
  final Token[] token;

  /** Index of the sentence of each token. */
  final int[] sentence;

  /** First token of each sentence, and one past the last token of the last. */
  final int[] first;

  /** Head of each token, -1 for a root. */
  final int[] head;

  final String[] relation;

  /** Leftmost token of each token's subtree, and one past its rightmost. */
  final int[] left;

  final int[] right;

  /** Index of the outermost quotation that covers the token, marks included; -1 for none. */
  final int[] quote;

  /** First token of each outermost quotation, and one past its last. */
  final int[] quoteFirst;

  final int[] quoteEnd;

  /** Hashes for features. */
  final int[] word;

  final int[] tag;
  final int[] rel;
  final int[] chunk;
  final Senses.Sense[] sense;

  /** True where a chunk begins. */
  final boolean[] chunkStart;

  /** Number of letter-or-digit runs before each token: what the scorer counts as tokens. */
  final int[] runs;

  private static final int STRONG = 3;
  private static final int NEAR = 6;

  private final int[] firstChild;
  private int[] quotingVerbs;
  private final int[] nextSibling;

  TokenTable(AnalyzedArticle article, Vocabulary vocabulary) {
    this.article = article;
    List<Sentence> sentences = article.sentences();
    first = new int[sentences.size() + 1];
    for (int s = 0; s < sentences.size(); s++) {
      first[s + 1] = first[s] + sentences.get(s).size();
    }
    size = first[sentences.size()];
    token = new Token[size];
    sentence = new int[size];
    head = new int[size];
    relation = new String[size];
    word = new int[size];
    tag = new int[size];
    rel = new int[size];
    chunk = new int[size];
    sense = new Senses.Sense[size];
    chunkStart = new boolean[size];
    runs = new int[size + 1];
    for (int s = 0; s < sentences.size(); s++) {
      fill(sentences.get(s), s, vocabulary);
    }
    firstChild = new int[size];
    nextSibling = new int[size];
    left = new int[size];
    right = new int[size];
    grow();
    quote = new int[size];
    List<Quotation> outer = article.quotations().stream().filter(q -> q.depth() == 0).toList();
    quoteFirst = new int[outer.size()];
    quoteEnd = new int[outer.size()];
    Arrays.fill(quote, -1);
    for (int q = 0; q < outer.size(); q++) {
      quoteFirst[q] = firstAt(outer.get(q).span().start());
      quoteEnd[q] = endAt(outer.get(q).span().end());
      for (int i = quoteFirst[q]; i < quoteEnd[q]; i++) {
        quote[i] = q;
      }
    }
  }

  private void fill(Sentence s, int index, Vocabulary vocabulary) {
    int base = first[index];
    for (int i = 0; i < s.size(); i++) {
      int g = base + i;
      Token t = s.token(i);
      token[g] = t;
      sentence[g] = index;
      head[g] = s.parse().head(i) < 0 ? -1 : base + s.parse().head(i);
      relation[g] = s.parse().relation(i);
      word[g] = vocabulary.number(t);
      sense[g] = vocabulary.sense(t);
      tag[g] = t.tag().hashCode();
      rel[g] = relation[g].hashCode();
      runs[g + 1] = runs[g] + countRuns(t.form());
    }
    for (Chunk c : s.chunks()) {
      chunkStart[base + c.first()] = true;
      for (int i = c.first(); i < c.end(); i++) {
        chunk[base + i] = c.type().hashCode();
      }
    }
  }

  private static int countRuns(String form) {
    int n = 0;
    boolean inside = false;
    for (int i = 0; i < form.length(); i++) {
      boolean letter = Character.isLetterOrDigit(form.charAt(i));
      if (letter && !inside) {
        n++;
      }
      inside = letter;
    }
    return n;
  }

  /** Links the children and finds how far each subtree reaches. */
  private void grow() {
    Arrays.fill(firstChild, -1);
    Arrays.fill(nextSibling, -1);
    for (int i = size - 1; i >= 0; i--) {
      left[i] = i;
      right[i] = i + 1;
      if (head[i] >= 0) {
        nextSibling[i] = firstChild[head[i]];
        firstChild[head[i]] = i;
      }
    }
    for (int i = 0; i < size; i++) {
      int up = head[i];
      for (int steps = 0; up >= 0 && steps < 100; steps++) {
        left[up] = Math.min(left[up], i);
        right[up] = Math.max(right[up], i + 1);
        up = head[up];
      }
    }
  }

  /** First child of a token, or -1; {@link #next} gives the others, from left to right. */
  int child(int i) {
    return firstChild[i];
  }

  int next(int child) {
    return nextSibling[child];
  }

  /** The first child with one of the relations, or -1. */
  int child(int i, String... relations) {
    for (int c = firstChild[i]; c >= 0; c = nextSibling[c]) {
      for (String r : relations) {
        if (relation[c].equals(r)) {
          return c;
        }
      }
    }
    return -1;
  }

  /** First token of the sentence of a token. */
  int sentenceFirst(int i) {
    return first[sentence[i]];
  }

  /** One past the last token of the sentence of a token. */
  int sentenceEnd(int i) {
    return first[sentence[i] + 1];
  }

  /** One past the last token of a sentence that is not a full stop. */
  int contentEnd(int s) {
    int end = first[s + 1];
    while (end > first[s] + 1 && ".".equals(token[end - 1].tag())) {
      end--;
    }
    return end;
  }

  boolean isHeadline(int i) {
    int block = article.sentences().get(sentence[i]).block();
    List<Block> blocks = article.article().layout().blocks();
    return block < blocks.size() && blocks.get(block).kind() != Block.Kind.PARAGRAPH;
  }

  int block(int s) {
    return article.sentences().get(s).block();
  }

  /** The word before, or 0 at the beginning of the article. */
  int wordAt(int i) {
    return i >= 0 && i < size ? word[i] : 0;
  }

  int tagAt(int i) {
    return i >= 0 && i < size ? tag[i] : 0;
  }

  boolean is(int i, String form) {
    return i >= 0 && i < size && token[i].form().equals(form);
  }

  boolean isQuoteMark(int i) {
    return i >= 0 && i < size && isQuoteMark(token[i]);
  }

  /**
   * Number, before each token, of verbs that have a quotation to themselves: outside quotations,
   * with one that closes shortly before or opens shortly after.
   *
   * @param strength tells how strongly a verb attributes
   */
  int[] quotingVerbs(ToIntFunction<Token> strength) {
    if (quotingVerbs == null) {
      int[] sums = new int[size + 1];
      for (int i = 0; i < size; i++) {
        boolean quoting =
            quote[i] < 0
                && token[i].isVerb()
                && strength.applyAsInt(token[i]) >= STRONG
                && (quotationAfter(i) || quotationBefore(i));
        sums[i + 1] = sums[i] + (quoting ? 1 : 0);
      }
      quotingVerbs = sums;
    }
    return quotingVerbs;
  }

  private boolean quotationAfter(int verb) {
    int mark = verb + 1;
    return mark + 1 < sentenceEnd(verb)
        && (is(mark, ":") || is(mark, ","))
        && quote[mark + 1] >= 0
        && quoteFirst[quote[mark + 1]] == mark + 1;
  }

  private boolean quotationBefore(int verb) {
    for (int i = verb - 1; i >= Math.max(sentenceFirst(verb), verb - NEAR); i--) {
      if (quote[i] >= 0) {
        return quoteEnd[quote[i]] == i + 1 && i > sentenceFirst(verb);
      }
      if (token[i].isVerb() || is(i, ":")) {
        return false;
      }
    }
    return false;
  }

  /**
   * True when a piece of a content would begin within a quotation that its cue is outside of. What
   * a cue attributes holds a quotation whole (12 of PolNeAR's 5,613 contents with quotations begin
   * within one, 11 end so).
   */
  boolean beginsWithinQuotation(int from, int cue) {
    int q = from < size ? quote[from] : -1;
    return q >= 0 && q != quote[cue] && holdsMore(quoteFirst[q], from);
  }

  /** True when a piece that ends before a token would leave out the rest of a quotation. */
  boolean endsWithinQuotation(int end, int cue) {
    int q = quote[end - 1];
    return q >= 0 && q != quote[cue] && holdsMore(end, quoteEnd[q]);
  }

  /** True when some tokens are more than stray punctuation: a word or a quotation mark. */
  private boolean holdsMore(int from, int end) {
    for (int i = from; i < end; i++) {
      if (isWord(i) || isQuoteMark(i)) {
        return true;
      }
    }
    return false;
  }

  static boolean isQuoteMark(Token t) {
    return t.tag().equals("``") || t.tag().equals("''");
  }

  boolean isWord(int i) {
    return i >= 0 && i < size && runs[i + 1] > runs[i];
  }

  /** Index of the first token that ends after an offset. */
  int firstAt(int offset) {
    int low = 0;
    int high = size;
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (token[mid].span().end() <= offset) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    return low;
  }

  /** One past the index of the last token that begins before an offset. */
  int endAt(int offset) {
    int low = 0;
    int high = size;
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (token[mid].span().start() < offset) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    return low;
  }

  /** The characters from the first to the last of the tokens {@code [from, end)}. */
  Span span(int from, int end) {
    return new Span(token[from].span().start(), token[end - 1].span().end());
  }
}
