package org.hearsay.article;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.text.Span;

/** A plain-text or Markdown document, cut into the articles that it holds. */
public final class TextDocument {
  /** Bylines, dates and credits stand this near to their headline, in lines. */
  private static final int HEAD = 5;

  private TextDocument() {}

  /**
   * The articles of {@code text}, in text order; at least one. A pure function.
   *
   * <p>A second article begins at a headline behind the first one's paragraphs that has a byline,
   * date, credit line or dateline of its own: at a Markdown heading or behind a rule, where one of
   * these is enough, or at a bare line, where a byline and one more are wanted.
   *
   * @param document the document's name, without ending
   */
  public static List<Article> split(String document, String text) {
    return split(document, text, Metadata.NONE);
  }

  /**
   * As {@link #split(String, String)}, for a document whose format tells something about it.
   *
   * @param known what is known; it goes before what the text tells, for the first article
   */
  public static List<Article> split(String document, String text, Metadata known) {
    List<Integer> starts = starts(text);
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int start = starts.get(i);
      int end = i + 1 < starts.size() ? starts.get(i + 1) : text.length();
      String part = text.substring(start, end);
      Layout layout = LayoutReader.read(part);
      Metadata told = MetadataFinder.find(part, layout);
      Metadata all = i == 0 ? MetadataFinder.merge(known, told) : told;
      all = all.withLanguage(language(layout, known.language()));
      articles.add(new Article(document, i + 1, start, part, layout, all));
    }
    return articles;
  }

  /** What the prose itself shows goes before what a document declares: templates say "en". */
  private static String language(Layout layout, String declared) {
    StringBuilder prose = new StringBuilder();
    for (Block b : layout.blocks()) {
      if (b.kind() == Block.Kind.PARAGRAPH && prose.length() < 8_000) {
        prose.append(b.span().of(layout.readable())).append(' ');
      }
    }
    return Languages.of(prose.toString()).orElse(declared);
  }

  private static List<Integer> starts(String text) {
    String blanked = Markup.blank(text);
    List<Unit> units = Units.of(text, blanked);
    List<Integer> starts = new ArrayList<>();
    starts.add(0);
    boolean paragraph = false;
    for (int i = 0; i < units.size(); i++) {
      if (paragraph && opensArticle(units, i, blanked)) {
        starts.add(units.get(i).span().start());
        paragraph = false;
      }
      paragraph |= isParagraph(units.get(i));
    }
    return starts;
  }

  private static boolean isParagraph(Unit u) {
    return u.told().isEmpty() && u.heading() == 0 && u.isFinished() && u.words() >= 8;
  }

  private static boolean opensArticle(List<Unit> units, int at, String blanked) {
    Unit u = units.get(at);
    boolean headline =
        u.told().isEmpty()
            && (u.heading() > 0 || !u.isFinished())
            && u.words() >= 3
            && u.length() <= 220;
    if (!headline) {
      return false;
    }
    boolean marked = u.heading() > 0 || at > 0 && units.get(at - 1).isRule();
    boolean byline = false;
    boolean origin = false;
    for (int i = at + 1; i < units.size() && i <= at + HEAD; i++) {
      Unit n = units.get(i);
      Span span = n.span();
      byline |= n.isTold(Block.Kind.BYLINE);
      origin |= n.isTold(Block.Kind.DATE) || n.isTold(Block.Kind.CREDIT);
      origin |= n.told().isEmpty() && Dateline.find(blanked, span.start(), span.end()).isPresent();
      if (isParagraph(n)) {
        return marked ? byline || origin : byline && origin;
      }
      boolean gone = n.heading() > 0 && n.heading() <= Math.max(1, u.heading());
      if (gone || n.isRule() && byline | origin) {
        return false;
      }
    }
    return false;
  }
}
