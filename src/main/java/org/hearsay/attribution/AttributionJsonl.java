package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.article.Article;
import org.hearsay.text.CodePoints;
import org.hearsay.text.Span;

/**
 * Writes attributions as the scorers' flat form: one JSON object a document, with offsets in the
 * document that count code points; equal spans once; only attributions that stand in no other's
 * content.
 */
public final class AttributionJsonl {
  private AttributionJsonl() {}

  /** An article with what was found in it. */
  public record Found(Article article, List<AttributionSpans> attributions) {}

  /**
   * One line, without its end.
   *
   * @param document name of the document
   * @param documentText text of the document, in which the articles' offsets count
   * @param found its articles
   */
  public static String line(String document, String documentText, List<Found> found) {
    CodePoints points = new CodePoints(documentText);
    StringBuilder out = new StringBuilder("{\"doc\":");
    string(out, document);
    out.append(",\"attributions\":[");
    boolean first = true;
    for (Found f : found) {
      int offset = f.article().documentOffset();
      for (AttributionSpans a : flat(f.attributions())) {
        out.append(first ? "" : ",");
        first = false;
        out.append("{\"source\":");
        spans(out, a.source(), offset, points);
        out.append(",\"cue\":");
        spans(out, a.cue(), offset, points);
        out.append(",\"content\":");
        spans(out, a.content(), offset, points);
        out.append(",\"rule\":");
        string(out, a.rule());
        out.append(",\"confidence\":")
            .append(Math.round(a.confidence() * 1000) / 1000.0)
            .append('}');
      }
    }
    return out.append("]}").toString();
  }

  /** Equal spans merged, and those dropped that stand within the content of another. */
  public static List<AttributionSpans> flat(List<AttributionSpans> attributions) {
    Map<List<List<Span>>, AttributionSpans> distinct = new LinkedHashMap<>();
    for (AttributionSpans a : attributions) {
      distinct.merge(
          List.of(a.source(), a.cue(), a.content()),
          a,
          (x, y) -> x.confidence() >= y.confidence() ? x : y);
    }
    List<AttributionSpans> outermost = new ArrayList<>();
    for (AttributionSpans a : distinct.values()) {
      if (distinct.values().stream().noneMatch(b -> b != a && holds(b, a) && !holds(a, b))) {
        outermost.add(a);
      }
    }
    outermost.sort(Comparator.comparing((AttributionSpans a) -> a.content().get(0)));
    return outermost;
  }

  /** True when cue and content of one stand within the content of the other. */
  private static boolean holds(AttributionSpans outer, AttributionSpans inner) {
    return within(outer, inner.cue()) && within(outer, inner.content());
  }

  private static boolean within(AttributionSpans outer, List<Span> spans) {
    for (Span span : spans) {
      if (outer.content().stream().noneMatch(c -> c.contains(span))) {
        return false;
      }
    }
    return true;
  }

  private static void spans(StringBuilder out, List<Span> spans, int offset, CodePoints points) {
    out.append('[');
    for (int i = 0; i < spans.size(); i++) {
      Span s = points.of(spans.get(i).shift(offset));
      out.append(i == 0 ? "" : ",")
          .append('[')
          .append(s.start())
          .append(',')
          .append(s.end())
          .append(']');
    }
    out.append(']');
  }

  private static void string(StringBuilder out, String value) {
    out.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < 0x20) {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
