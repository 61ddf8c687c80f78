package org.hearsay.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.article.Article;
import org.hearsay.article.Block;
import org.hearsay.article.Markup;
import org.hearsay.text.Span;

/**
 * A line beside the text that may name an outlet, and the names in it.
 *
 * @param role what the line says about them
 * @param passage the whole line
 * @param names as written, in order
 */
record CreditLine(Role role, Span passage, List<String> names) {

  /** What a line says about the outlets that it names. */
  enum Role {
    /** The text is theirs: {@code The original source of this article is X}. */
    ORIGINAL,
    /** {@code Source: X}. */
    SOURCE,
    /** {@code With reporting by X}: outlets or persons. */
    HELP,
    /** {@code © 2018 X}. */
    COPYRIGHT,
    /** A name alone behind the text. */
    SIGNATURE,
    /** A name alone before the text, not linked: the outlet's own. */
    MASTHEAD,
    /** A linked name alone, or a name under the date. */
    LINK,
    /** {@code By A. Writer | X}. */
    BYLINE
  }

  private static final Pattern ORIGINAL =
      Pattern.compile(
          "(?:original(?:ly)? |first |was |is |been )?(?:source (?:of|for) this \\w+ is|appeared"
              + "|published|posted|republished|reposted|printed|reprinted|reproduced|cross-?posted"
              + "|broadcast|aired)\\b(?:[^.:]{0,60}?\\b(?:by|in|on|at|from|with permission of|with"
              + " permission from|courtesy of)\\b)?\\s*(?:the website of )?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern LABEL =
      Pattern.compile(
          "^\\W*(?:sources?|credits?|via|agency|agencies|original(?: source| article)?|publisher"
              + "|source link|courtesy of|material from|(?:based on |additional )?(?:with )?"
              + "(?:additional )?(?:reporting|inputs?|material|agency reporting)?"
              + " ?(?:by|from)|compiled from|\\(?with|written|edited)\\b\\s*:?\\s*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern YEARS =
      Pattern.compile("\\b[12]\\d{3}(?:\\s*[-–]\\s*[12]\\d{3})?\\b");

  private static final Pattern RIGHTS =
      Pattern.compile("(?i)all rights? reserved.*|no part of.*|©|\\(c\\)|copyright|\\bby\\b");

  private static final Pattern PARTS =
      Pattern.compile("\\s*(?:[,;|/&•·]|\\s-\\s|\\s–\\s|\\s—\\s|\\band\\b|\\s\\(|\\)\\s*$)\\s*");

  /** All lines of the article that may name outlets, in text order. */
  static List<CreditLine> of(Article article) {
    String text = article.text();
    String blanked = Markup.blank(text);
    List<Block> blocks = article.layout().blocks();
    int firstParagraph = text.length();
    for (Block b : blocks) {
      if (b.kind() == Block.Kind.PARAGRAPH) {
        firstParagraph = Math.min(firstParagraph, b.span().start());
      }
    }
    List<CreditLine> lines = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Block b = blocks.get(i);
      boolean before = b.span().start() < firstParagraph;
      Block.Kind above = i == 0 ? Block.Kind.FURNITURE : blocks.get(i - 1).kind();
      Block.Kind below = i + 1 == blocks.size() ? Block.Kind.FURNITURE : blocks.get(i + 1).kind();
      boolean dated = above == Block.Kind.DATE || above == Block.Kind.BYLINE;
      boolean own = below == Block.Kind.DATE || below == Block.Kind.HEADLINE || !dated;
      line(text, blanked, b, before, own).ifPresent(lines::add);
    }
    return lines;
  }

  private static Optional<CreditLine> line(
      String text, String blanked, Block b, boolean before, boolean own) {
    String words = fold(b.span().of(blanked));
    List<String> anchors =
        Markup.links(b.span().of(text)).stream()
            .map(l -> fold(l.words().shift(b.span().start()).of(blanked)))
            .filter(s -> !s.isEmpty())
            .toList();
    return switch (b.kind()) {
      case CREDIT -> Optional.of(credit(b.span(), words, anchors));
      case BYLINE -> {
        List<String> names = parts(LABEL.matcher(words).replaceFirst(""));
        yield Optional.of(new CreditLine(Role.BYLINE, b.span(), names));
      }
      case FURNITURE -> {
        boolean alone = words.length() <= 60 && !words.contains(":");
        if (before && alone && anchors.size() == 1) {
          yield Optional.of(new CreditLine(Role.LINK, b.span(), anchors));
        }
        if (before && alone && anchors.isEmpty()) {
          // a name under the date is the agency whose text it is, not the page's own
          Role role = own ? Role.MASTHEAD : Role.LINK;
          yield Optional.of(new CreditLine(role, b.span(), List.of(words)));
        }
        int sign = words.lastIndexOf('©');
        yield sign >= 0 && words.length() - sign <= 80
            ? Optional.of(credit(b.span(), words.substring(sign), List.of()))
            : Optional.empty();
      }
      default -> Optional.empty();
    };
  }

  private static CreditLine credit(Span span, String words, List<String> anchors) {
    String lower = words.toLowerCase(Locale.ROOT);
    boolean rights =
        lower.startsWith("©") || lower.startsWith("copyright") || lower.startsWith("(c)");
    if (rights || lower.contains("all rights reserved")) {
      String rest = YEARS.matcher(RIGHTS.matcher(words).replaceAll(" ")).replaceAll(" ");
      return new CreditLine(Role.COPYRIGHT, span, anchors.isEmpty() ? parts(rest) : anchors);
    }
    Matcher original = ORIGINAL.matcher(words);
    if (original.find() && lower.indexOf(':') < 0) {
      String rest = words.substring(original.end());
      return new CreditLine(
          Role.ORIGINAL, span, anchors.isEmpty() ? List.of(firstName(rest)) : anchors);
    }
    Matcher label = LABEL.matcher(words);
    if (label.find()) {
      List<String> names = anchors.isEmpty() ? parts(words.substring(label.end())) : anchors;
      boolean sure = label.group().contains(":") || !anchors.isEmpty();
      return new CreditLine(sure ? Role.SOURCE : Role.HELP, span, names);
    }
    return new CreditLine(Role.SIGNATURE, span, anchors.isEmpty() ? parts(words) : anchors);
  }

  /** The capitalised words at the beginning of {@code s}, up to a mark or a small word. */
  private static String firstName(String s) {
    StringBuilder name = new StringBuilder();
    for (String w : s.strip().split("\\s+")) {
      boolean capital = !w.isEmpty() && (Character.isUpperCase(w.charAt(0)) || w.indexOf('.') > 0);
      boolean small = w.matches("(?i)the|of|de|al|for|and|la|le|el");
      if (!capital && !(small && name.length() >= 0)) {
        break;
      }
      name.append(name.isEmpty() ? "" : " ").append(w);
      if (w.matches(".*[,;:.)]$") && !w.matches("(?i)\\w\\.|www\\..*")) {
        break;
      }
    }
    return bare(name.toString().replaceFirst("\\s+(?:and|of|for|on)$", ""));
  }

  private static List<String> parts(String s) {
    List<String> names = new ArrayList<>();
    for (String part : PARTS.split(s)) {
      String name = bare(part);
      if (name.length() > 1) {
        names.add(name);
      }
    }
    return names;
  }

  static String bare(String s) {
    return s.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
  }

  private static String fold(String s) {
    return s.replaceAll("\\s+", " ").strip();
  }
}
