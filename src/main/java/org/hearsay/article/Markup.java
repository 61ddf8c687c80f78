package org.hearsay.article;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.text.Span;

/**
 * Markdown and stray HTML in a news text, made invisible without moving a character.
 *
 * <p>Covers what turns up in news texts saved as Markdown (CommonMark: headings, emphasis, links,
 * images, autolinks, bullets, block quotes) and left-over tags. What only looks like mark-up, such
 * as {@code [these countries']} without a target, stays.
 */
public final class Markup {
  /** A link's words or a tag longer than this are taken for plain text: bounds the look-ahead. */
  private static final int LONGEST = 600;

  private Markup() {}

  /**
   * {@code text} with its mark-up replaced by spaces: the same length, every other character at its
   * own offset. Line ends stay.
   */
  public static String blank(String text) {
    char[] out = text.toCharArray();
    if (out.length > 0 && out[0] == '\uFEFF') {
      out[0] = ' ';
    }
    int start = 0;
    while (start <= text.length()) {
      int end = start;
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      blankLine(text, start, end, out);
      start = end + 1;
    }
    return new String(out);
  }

  /**
   * A hyperlink in Markdown.
   *
   * @param whole from the opening bracket to the end of the target
   * @param words what the reader sees
   * @param target where it leads
   */
  public record Link(Span whole, Span words, Span target) {}

  /** The hyperlinks of {@code text}, in text order; images are none. */
  public static List<Link> links(String text) {
    List<Link> links = new ArrayList<>();
    int open = text.indexOf('[');
    while (open >= 0) {
      int close = closing(text, open, Math.min(text.length(), open + LONGEST), '[', ']');
      int last =
          close < 0 || close + 1 >= text.length() || text.charAt(close + 1) != '('
              ? -1
              : closing(
                  text, close + 1, Math.min(text.length(), close + 1 + 4 * LONGEST), '(', ')');
      boolean image = open > 0 && text.charAt(open - 1) == '!';
      if (last > 0 && !image) {
        links.add(
            new Link(
                new Span(open, last + 1), new Span(open + 1, close), new Span(close + 2, last)));
      }
      open = text.indexOf('[', last > 0 ? last : open + 1);
    }
    return links;
  }

  private static void blankLine(String text, int start, int end, char[] out) {
    if (isRule(text.substring(start, end).strip())) {
      fill(out, start, end);
      return;
    }
    blankLineStart(text, start, end, out);
    int[] partners = partners(text, start, end);
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '[') {
        blankLink(text, start, i, end, partners, out);
      } else if (c == '<') {
        blankTag(text, i, end, out);
      } else if (c == '\\'
          && i + 1 < end
          && "\\`*_{}[]()#+-.!|>".indexOf(text.charAt(i + 1)) >= 0) {
        out[i] = ' ';
      }
    }
    blankEmphasis(start, end, out);
  }

  /** Heading marks, block quotes, bullets and list numbers. */
  private static void blankLineStart(String text, int start, int end, char[] out) {
    int i = skipSpaces(text, start, end);
    while (i < end && text.charAt(i) == '>') {
      out[i] = ' ';
      i = skipSpaces(text, i + 1, end);
    }
    int level = headingLevel(text, i, end);
    if (level > 0) {
      fill(out, i, i + level);
      int last = end;
      while (last > i + level && (text.charAt(last - 1) == '#' || text.charAt(last - 1) == ' ')) {
        last--;
      }
      fill(out, last, end);
      return;
    }
    int mark = listMark(text, i, end);
    fill(out, i, i + mark);
  }

  /** Length of a bullet or list number at {@code i}, 0 for none. */
  static int listMark(CharSequence text, int i, int end) {
    if (i + 1 < end && "-*+•·▪●".indexOf(text.charAt(i)) >= 0 && isBlank(text.charAt(i + 1))) {
      return 1;
    }
    int digits = i;
    while (digits < end && digits - i < 3 && Character.isDigit(text.charAt(digits))) {
      digits++;
    }
    boolean numbered =
        digits > i
            && digits + 2 < end
            && (text.charAt(digits) == '.' || text.charAt(digits) == ')')
            && isBlank(text.charAt(digits + 1))
            && !Character.isDigit(text.charAt(digits + 2));
    return numbered ? digits + 1 - i : 0;
  }

  /** 1 to 6 for {@code #} to {@code ######} with a space behind, 0 for none. */
  static int headingLevel(CharSequence text, int i, int end) {
    int level = 0;
    while (i + level < end && text.charAt(i + level) == '#') {
      level++;
    }
    return level <= 6 && i + level < end && isBlank(text.charAt(i + level)) ? level : 0;
  }

  /** For each opening square bracket of a line where it is closed, -1 for all else. */
  private static int[] partners(String text, int start, int end) {
    int first = start;
    while (first < end && text.charAt(first) != '[') {
      first++;
    }
    if (first == end) {
      return new int[0];
    }
    int[] partners = new int[end - start];
    java.util.Arrays.fill(partners, -1);
    int[] open = new int[end - start];
    int depth = 0;
    for (int i = first; i < end; i++) {
      if (text.charAt(i) == '[') {
        open[depth++] = i;
      } else if (text.charAt(i) == ']' && depth > 0) {
        partners[open[--depth] - start] = i;
      }
    }
    return partners;
  }

  private static void blankLink(
      String text, int lineStart, int open, int end, int[] partners, char[] out) {
    int close = partners[open - lineStart];
    if (close < 0 || close - open > LONGEST || close + 1 >= end || text.charAt(close + 1) != '(') {
      return;
    }
    int last = closing(text, close + 1, Math.min(end, close + 1 + 4 * LONGEST), '(', ')');
    if (last < 0) {
      return;
    }
    boolean image = open > lineStart && text.charAt(open - 1) == '!';
    if (image) {
      fill(out, open - 1, last + 1);
    } else {
      out[open] = ' ';
      fill(out, close, last + 1);
    }
  }

  /** Offset of the bracket that closes the one at {@code open}, -1 for none before {@code end}. */
  static int closing(CharSequence text, int open, int end, char opener, char closer) {
    int depth = 0;
    for (int i = open; i < end; i++) {
      if (text.charAt(i) == opener) {
        depth++;
      } else if (text.charAt(i) == closer && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private static void blankTag(String text, int open, int end, char[] out) {
    int close = -1;
    for (int i = open + 1; i < Math.min(end, open + LONGEST); i++) {
      if (text.charAt(i) == '<') {
        return;
      }
      if (text.charAt(i) == '>') {
        close = i;
        break;
      }
    }
    if (close < open + 2) {
      return;
    }
    if (text.startsWith("http://", open + 1) || text.startsWith("https://", open + 1)) {
      out[open] = ' ';
      out[close] = ' ';
      return;
    }
    char first = text.charAt(open + 1);
    if (Character.isLetter(first) || first == '/' || first == '!') {
      fill(out, open, close + 1);
    }
  }

  /**
   * Pairs of {@code *} and {@code _} runs as CommonMark has them: an opener stands before, a closer
   * behind a character that is no space; {@code _} inside a word is a letter.
   */
  private static void blankEmphasis(int start, int end, char[] out) {
    int[] at = new int[16];
    int[] length = new int[16];
    int depth = 0;
    for (int i = start; i < end; i++) {
      char c = out[i];
      if (c != '*' && c != '_') {
        continue;
      }
      int run = i;
      while (run < end && out[run] == c) {
        run++;
      }
      int n = run - i;
      boolean spaceBefore = i == start || isBlank(out[i - 1]);
      boolean spaceAfter = run == end || isBlank(out[run]);
      boolean inWord =
          i > start
              && run < end
              && Character.isLetterOrDigit(out[i - 1])
              && Character.isLetterOrDigit(out[run]);
      if (n <= 3 && !(c == '_' && inWord)) {
        int top = depth - 1;
        if (!spaceBefore && top >= 0 && out[at[top]] == c && length[top] == n) {
          fill(out, at[top], at[top] + n);
          fill(out, i, run);
          depth--;
        } else if (!spaceAfter && depth < at.length) {
          at[depth] = i;
          length[depth++] = n;
        }
      }
      i = run - 1;
    }
  }

  /** Three or more of the same mark, spaces allowed: {@code ---}, {@code * * *}. */
  static boolean isRule(String raw) {
    if (raw.isEmpty()) {
      return false;
    }
    char mark = raw.charAt(0);
    if ("-*_=~—–·•#+.".indexOf(mark) < 0) {
      return false;
    }
    int marks = 0;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == mark) {
        marks++;
      } else if (!isBlank(c) && "-—–".indexOf(c) < 0) {
        return false;
      }
    }
    return marks >= 3 || marks == 2 && "—–".indexOf(mark) >= 0 || raw.startsWith("—-");
  }

  private static void fill(char[] out, int from, int to) {
    java.util.Arrays.fill(out, from, to, ' ');
  }

  private static int skipSpaces(CharSequence text, int from, int end) {
    int i = from;
    while (i < end && isBlank(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** White space of every kind, no-break spaces and byte order marks included. */
  static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
  }
}
