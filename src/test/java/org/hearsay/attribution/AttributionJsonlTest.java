package org.hearsay.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.article.Article;
import org.hearsay.article.Layout;
import org.hearsay.article.Metadata;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;

class AttributionJsonlTest {
  private static final String BEFORE = "\uD83D\uDE00 ";
  private static final String TEXT = "Ann said Bob said no.";
  private static final Article ARTICLE =
      new Article("a\"b", 1, BEFORE.length(), TEXT, new Layout(List.of(), TEXT), Metadata.NONE);

  private static AttributionSpans spans(Span source, Span cue, Span content) {
    return new AttributionSpans(List.of(source), List.of(cue), List.of(content), "verb", 0.5);
  }

  private final AttributionSpans outer = spans(new Span(0, 3), new Span(4, 8), new Span(9, 20));
  private final AttributionSpans inner = spans(new Span(9, 12), new Span(13, 17), new Span(18, 20));

  @Test
  void offsetsCountCodePointsOfTheDocument() {
    assertThat(line(List.of(outer)))
        .isEqualTo(
            "{\"doc\":\"a\\\"b\",\"attributions\":[{\"source\":[[2,5]],\"cue\":[[6,10]],"
                + "\"content\":[[11,22]],\"rule\":\"verb\",\"confidence\":0.5}]}");
  }

  @Test
  void anAttributionInsideAnotherIsLeftOut() {
    assertThat(AttributionJsonl.flat(List.of(outer, inner))).containsExactly(outer);
  }

  @Test
  void equalSpansAreWrittenOnce() {
    assertThat(AttributionJsonl.flat(List.of(outer, outer))).hasSize(1);
  }

  private static String line(List<AttributionSpans> found) {
    return AttributionJsonl.line(
        "a\"b", BEFORE + TEXT, List.of(new AttributionJsonl.Found(ARTICLE, found)));
  }
}
