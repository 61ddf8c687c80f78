package org.hearsay.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.text.Span;

/**
 * Tells the parts of one article's text: headline, byline, dateline, credits, paragraphs, and what
 * surrounds them.
 *
 * <p>A pure function of the text. It goes by the words of the lines ({@code lines.tsv}), by their
 * form, and by where they stand: before the first paragraph, among the paragraphs, or behind the
 * last one. When in doubt a line is prose, so that no sentence is lost.
 */
public final class LayoutReader {
  /** A longer line is no headline. */
  private static final int LONGEST_HEADLINE = 220;

  /** A first line that ends with a full stop and is longer than this is a paragraph. */
  private static final int LONGEST_FINISHED_HEADLINE = 130;

  /** An agency's dateline opens one of the first paragraphs. */
  private static final int DATELINE_PARAGRAPHS = 3;

  private final String blanked;
  private final List<Unit> units;
  private final Block.Kind[] kinds;

  /** Index of the first paragraph, or the number of units. */
  private final int body;

  private LayoutReader(String text) {
    blanked = Markup.blank(text);
    units = Units.of(text, blanked);
    kinds = new Block.Kind[units.size()];
    body = firstParagraph();
  }

  /** The layout of {@code text}, which holds one article. */
  public static Layout read(String text) {
    LayoutReader reader = new LayoutReader(text);
    reader.tellHeader();
    reader.tellBody();
    reader.tellTail();
    return reader.layout(text);
  }

  // ---- before the first paragraph

  private int firstParagraph() {
    int first = -1;
    for (int i = 0; i < units.size(); i++) {
      Unit u = units.get(i);
      if (u.told().isEmpty() && u.heading() == 0) {
        first = first < 0 ? i : first;
        boolean secondLine =
            i == first + 1 && units.get(first).plain().endsWith(";") && u.first().gap() == 0;
        if (isParagraph(u) && !secondLine && !(i == first && isFinishedHeadline(i))) {
          return i;
        }
      }
    }
    return units.size();
  }

  private boolean isParagraph(Unit u) {
    return u.isFinished() && !u.plain().endsWith(";")
        || u.length() > LONGEST_HEADLINE
        || hasDateline(u);
  }

  private boolean hasDateline(Unit u) {
    return Dateline.find(blanked, u.span().start(), u.span().end()).isPresent();
  }

  /** Some archives put a full stop behind headlines; a longer paragraph follows soon. */
  private boolean isFinishedHeadline(int i) {
    Unit u = units.get(i);
    boolean alone = u.first() == u.last() && u.length() <= LONGEST_FINISHED_HEADLINE;
    return alone
        && !hasDateline(u)
        && units.subList(i + 1, units.size()).stream()
            .filter(n -> n.told().isEmpty())
            .limit(2)
            .anyMatch(n -> n.length() > u.length() && n.isFinished() || hasDateline(n));
  }

  private void tellHeader() {
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < body; i++) {
      if (units.get(i).told().isPresent()) {
        kinds[i] = units.get(i).told().get();
      } else {
        open.add(i);
      }
    }
    Optional<Integer> headline = headline(open);
    for (int i : open) {
      Unit u = units.get(i);
      if (headline.isEmpty()) {
        kinds[i] = Block.Kind.PARAGRAPH;
      } else if (i == headline.get()) {
        kinds[i] = Block.Kind.HEADLINE;
      } else if (repeats(u, units.get(headline.get()))
          || isScrap(u)
          || i < headline.get() && u.words() <= 4) {
        kinds[i] = Block.Kind.FURNITURE;
      } else {
        kinds[i] = Block.Kind.SUBHEADLINE;
      }
    }
  }

  /** A Markdown heading of the highest rank, else the first line with enough words. */
  private Optional<Integer> headline(List<Integer> open) {
    Optional<Integer> heading =
        open.stream()
            .filter(i -> units.get(i).heading() > 0)
            .min((a, b) -> Integer.compare(units.get(a).heading(), units.get(b).heading()));
    if (heading.isPresent()) {
      return heading;
    }
    Optional<Integer> full = open.stream().filter(i -> units.get(i).words() >= 4).findFirst();
    return full.isPresent() || body == units.size()
        ? full
        : open.stream().filter(i -> units.get(i).words() >= 2).findFirst();
  }

  private static boolean repeats(Unit u, Unit headline) {
    String a = key(u.plain());
    String b = key(headline.plain());
    return a.equals(b) || a.length() > 20 && a.endsWith(b) && a.length() < b.length() + 40;
  }

  private static String key(String s) {
    return HeaderLines.bare(s).toLowerCase(Locale.ROOT);
  }

  /** Section names and the like: few words, no sentence. */
  private static boolean isScrap(Unit u) {
    return u.words() <= 3 && !u.isFinished();
  }

  // ---- among the paragraphs

  private void tellBody() {
    for (int i = body; i < units.size(); i++) {
      Unit u = units.get(i);
      boolean secondHalf = 2 * i >= units.size();
      if (u.told().isPresent()) {
        kinds[i] =
            u.isTold(Block.Kind.BYLINE) && !standsAlone(i) ? Block.Kind.PARAGRAPH : u.told().get();
      } else if (secondHalf && LineTable.STANDARD.isSmallPrint(u.plain())) {
        kinds[i] = Block.Kind.FURNITURE;
      } else if (u.heading() > 0 || u.first().bold() && !u.isFinished() && u.words() <= 20) {
        kinds[i] = Block.Kind.SUBHEADLINE;
      } else if (!u.isFinished()
          && u.words() <= 14
          && (HeaderLines.isTitleCase(u.plain()) || u.words() <= 6)) {
        kinds[i] = Block.Kind.SUBHEADLINE;
      } else {
        kinds[i] = Block.Kind.PARAGRAPH;
      }
    }
  }

  /** A byline among or behind the paragraphs: at the end, or right under a heading or a rule. */
  private boolean standsAlone(int i) {
    boolean under = i > 0 && (units.get(i - 1).heading() > 0 || units.get(i - 1).isRule());
    return under || i >= units.size() - 8;
  }

  // ---- behind the last paragraph

  private void tellTail() {
    int last = units.size() - 1;
    while (last >= body && kinds[last] != Block.Kind.PARAGRAPH) {
      last--;
    }
    if (last < body) {
      return;
    }
    boolean afterFurniture = false;
    for (int i = last + 1; i < units.size(); i++) {
      Unit u = units.get(i);
      boolean told = u.told().isPresent();
      if (told || kinds[i] != Block.Kind.SUBHEADLINE) {
        boolean navigation = u.isTold(Block.Kind.FURNITURE) && !u.isRule();
        afterFurniture |= navigation && !HeaderLines.isAddress(u.plain());
      } else if (afterFurniture || u.heading() > 0) {
        kinds[i] = Block.Kind.FURNITURE;
      } else {
        boolean name = u.words() <= 6 && HeaderLines.isNames(u.plain(), 6);
        kinds[i] = name ? Block.Kind.CREDIT : Block.Kind.FURNITURE;
      }
    }
  }

  // ---- the result

  private Layout layout(String text) {
    char[] readable = blanked.toCharArray();
    List<Block> blocks = new ArrayList<>();
    int paragraphs = 0;
    for (int i = 0; i < kinds.length; i++) {
      Unit u = units.get(i);
      Span span = u.span();
      if (u.isRule()) {
        fill(readable, span, false);
        continue;
      }
      if (kinds[i] == Block.Kind.FURNITURE) {
        fill(readable, span, false);
      } else {
        fill(readable, span, true);
      }
      if (kinds[i] == Block.Kind.HEADLINE || kinds[i] == Block.Kind.SUBHEADLINE) {
        span = span.trim(java.nio.CharBuffer.wrap(readable)); // without mark-up at its edges
      }
      if (kinds[i] == Block.Kind.PARAGRAPH && paragraphs++ < DATELINE_PARAGRAPHS) {
        Optional<Dateline> dateline = Dateline.find(blanked, span.start(), span.end());
        if (dateline.isPresent()) {
          blocks.add(new Block(Block.Kind.DATELINE, dateline.get().span()));
          span = new Span(dateline.get().span().end(), span.end()).trim(text);
          paragraphs = DATELINE_PARAGRAPHS;
        }
      }
      if (!span.isEmpty()) {
        blocks.add(new Block(kinds[i], span));
      }
    }
    return new Layout(blocks, new String(readable));
  }

  /** Blanks {@code span}, or only its line breaks. */
  private static void fill(char[] readable, Span span, boolean onlyBreaks) {
    for (int i = span.start(); i < span.end(); i++) {
      if (!onlyBreaks || readable[i] == '\n' || readable[i] == '\r') {
        readable[i] = ' ';
      }
    }
  }
}
