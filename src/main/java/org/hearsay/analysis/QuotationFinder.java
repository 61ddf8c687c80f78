package org.hearsay.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.hearsay.article.Block;
import org.hearsay.article.Layout;
import org.hearsay.text.Span;

/**
 * Finds quotations: words between a pair of quotation marks, double or single, curly, straight or
 * typed as two apostrophes.
 *
 * <p>A quotation of several paragraphs opens each of them with a mark and closes only the last; it
 * becomes one quotation for each paragraph. Any other mark that nothing closes opens nothing.
 * Apostrophes are told from single marks by the letters around them. Stateless; threads may share
 * it.
 */
final class QuotationFinder {
  private static final String BEFORE_OPENING = "([{-–—/\"“„«‘'`:*_.,…";
  private static final String LEADING_APOSTROPHES =
      " em tis twas til till cause bout round n cuz neath "; // 'em, 'tis, rock 'n' roll

  /** A mark that waits for its partner. */
  private record Open(int start, int innerStart, boolean twin, int depth) {}

  List<Quotation> find(Layout layout) {
    String text = layout.readable();
    List<Quotation> found = new ArrayList<>();
    List<Block> blocks = layout.blocks().stream().filter(b -> b.kind().isProse()).toList();
    for (int i = 0; i < blocks.size(); i++) {
      boolean runsOn =
          i + 1 < blocks.size()
              && blocks.get(i).kind() == blocks.get(i + 1).kind()
              && opensAtStart(text, blocks.get(i + 1).span());
      scan(text, blocks.get(i).span().trim(text), runsOn, found);
    }
    found.sort(
        Comparator.comparing((Quotation q) -> q.span().start())
            .thenComparing(q -> -q.span().end()));
    return found;
  }

  private static boolean opensAtStart(String text, Span block) {
    Span span = block.trim(text);
    return !span.isEmpty()
        && ("\"“„«".indexOf(text.charAt(span.start())) >= 0
            || twinAt(text, span.start(), span.end()));
  }

  private void scan(String text, Span block, boolean runsOn, List<Quotation> found) {
    Deque<Open> open = new ArrayDeque<>();
    for (int i = block.start(); i < block.end(); i++) {
      char c = text.charAt(i);
      boolean twin = twinAt(text, i, block.end());
      int end = twin ? i + 2 : i + 1;
      if (twin || isDouble(c)) {
        if (closesDouble(text, i, end, block, open)) {
          close(open, true, i, end, found);
        } else if (end < block.end() && !Character.isWhitespace(text.charAt(end))) {
          openDouble(open, i, end);
        }
        i = end - 1;
      } else if (c == '‘' || c == '’' || c == '\'' || c == '`') {
        if (hasSingle(open) && closesSingle(text, i, block)) {
          close(open, false, i, end, found);
        } else if (opensSingle(text, i, block)) {
          open.push(new Open(i, end, false, open.size()));
        }
      }
    }
    if (runsOn) {
      // what waits at the end of the paragraph goes on in the next one
      Open last = null;
      for (Open o : open) {
        last = o.twin() ? o : last;
      }
      if (last != null) {
        found.add(
            new Quotation(
                new Span(last.start(), block.end()), new Span(last.innerStart(), block.end()), 0));
      }
    }
  }

  private static void openDouble(Deque<Open> open, int start, int end) {
    // a second opening mark of the same kind: the first was never closed, unless it is nested
    if (!open.isEmpty() && open.peek().twin()) {
      open.pop();
    }
    open.push(new Open(start, end, true, open.size()));
  }

  private static boolean closesDouble(String text, int i, int end, Span block, Deque<Open> open) {
    char c = text.charAt(i);
    if (c == '“' || c == '„' || c == '«' || c == '`') {
      return false;
    }
    boolean waiting = open.stream().anyMatch(Open::twin);
    boolean spaceBefore = i == block.start() || Character.isWhitespace(text.charAt(i - 1));
    boolean spaceAfter = end >= block.end() || Character.isWhitespace(text.charAt(end));
    if (!waiting) {
      // closes nothing, unless it is typed where only an opening mark can stand
      return !(spaceBefore && !spaceAfter) && c != '"' && c != '\'';
    }
    return c != '"' && c != '\'' || !(spaceBefore && !spaceAfter);
  }

  private static void close(
      Deque<Open> open, boolean twin, int at, int end, List<Quotation> found) {
    if (open.stream().noneMatch(o -> o.twin() == twin)) {
      return;
    }
    Open o = open.pop();
    while (o.twin() != twin) {
      o = open.pop(); // a single mark that was an apostrophe after all
    }
    if (o.innerStart() < at) {
      found.add(new Quotation(new Span(o.start(), end), new Span(o.innerStart(), at), o.depth()));
    }
  }

  private static boolean hasSingle(Deque<Open> open) {
    return !open.isEmpty() && !open.peek().twin();
  }

  private static boolean opensSingle(String text, int i, Span block) {
    if (i + 1 >= block.end() || text.charAt(i) == '’') {
      return false;
    }
    char before = i == block.start() ? ' ' : text.charAt(i - 1);
    char after = text.charAt(i + 1);
    boolean edge = Character.isWhitespace(before) || BEFORE_OPENING.indexOf(before) >= 0;
    if (!edge || !(Character.isLetterOrDigit(after) || "“\"[(…$£€#@".indexOf(after) >= 0)) {
      return false;
    }
    int end = i + 1;
    while (end < block.end() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    String word = text.substring(i + 1, end).toLowerCase(java.util.Locale.ROOT);
    boolean year = end - i == 3 && Character.isDigit(after);
    if (text.charAt(i) != '‘' && (year || LEADING_APOSTROPHES.contains(" " + word + " "))
        || word.equals("s")) {
      return false;
    }
    return closesLater(text, i + 1, block);
  }

  private static boolean closesLater(String text, int from, Span block) {
    for (int i = from; i < block.end(); i++) {
      char c = text.charAt(i);
      if ((c == '’' || c == '\'') && closesSingle(text, i, block)) {
        return true;
      }
      if (c == '“' || c == '”' || c == '"') {
        return i == from && closesLater(text, i + 1, block);
      }
    }
    return false;
  }

  private static boolean closesSingle(String text, int i, Span block) {
    char c = text.charAt(i);
    if (c == '‘' || c == '`' || i == block.start()) {
      return false;
    }
    char before = text.charAt(i - 1);
    char after = i + 1 < block.end() ? text.charAt(i + 1) : ' ';
    if (Character.isWhitespace(before) || Character.isLetterOrDigit(after)) {
      return false;
    }
    // the allies' plan: a plural's apostrophe, when a better closing mark follows
    if ((before == 's' || before == 'z' || before == 'n') && after == ' ') {
      for (int j = i + 1; j < block.end(); j++) {
        char d = text.charAt(j);
        if (d == '‘' || d == '“' || d == '”' || d == '"' || ".?!".indexOf(d) >= 0 && j > i + 60) {
          return true;
        }
        boolean next = j + 1 < block.end() && Character.isLetterOrDigit(text.charAt(j + 1));
        if ((d == '’' || d == '\'') && !next) {
          return Character.isWhitespace(text.charAt(j - 1));
        }
        if (d == '\'' && Character.isWhitespace(text.charAt(j - 1))) {
          return true;
        }
      }
    }
    return true;
  }

  private static boolean isDouble(char c) {
    return c == '"' || c == '“' || c == '”' || c == '„' || c == '«' || c == '»' || c == '‟';
  }

  /** Two apostrophes or two grave accents, typed for a double mark. */
  private static boolean twinAt(String text, int i, int end) {
    if (i + 1 >= end) {
      return false;
    }
    char c = text.charAt(i);
    return (c == '\'' || c == '`' || c == '‘' || c == '’') && text.charAt(i + 1) == c;
  }
}
