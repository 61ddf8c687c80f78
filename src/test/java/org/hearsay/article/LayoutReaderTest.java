package org.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases of {@code layouts.txt}. */
class LayoutReaderTest {

  record Case(String name, String text, List<String> expected) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    try (InputStream in = LayoutReaderTest.class.getResourceAsStream("layouts.txt")) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String part : all.split("(?m)^@@ ")) {
        if (part.startsWith("#")) {
          continue;
        }
        String head = part.substring(0, part.indexOf('\n'));
        int cut = part.indexOf("\n@@@\n");
        String text = part.substring(head.length() + 1, cut);
        text = head.contains("[crlf]") ? text.replace("\n", "\r\n") : text;
        text = head.contains("[bom]") ? '\uFEFF' + text : text;
        cases.add(new Case(head, text, part.substring(cut + 5).strip().lines().toList()));
      }
    }
    return cases.stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theBlocksAreAsExpected(Case c) {
    List<Article> articles = TextDocument.split("case", c.text);
    int at = 0;
    int block = 0;
    for (String line : c.expected) {
      Article article = articles.get(at);
      if (line.equals(".article")) {
        assertThat(block).as("blocks of article 1").isEqualTo(article.layout().blocks().size());
        at++;
        block = 0;
      } else if (line.startsWith(".")) {
        String[] f = line.split(" ", 2);
        assertThat(metadata(article, f[0])).as(line).isEqualTo(f[1]);
      } else {
        assertThat(block)
            .as("%s\n%s", line, shown(article))
            .isLessThan(article.layout().blocks().size());
        Block b = article.layout().blocks().get(block++);
        String[] f = line.split(" ", 2);
        assertThat(b.kind()).as("%s\n%s", line, shown(article)).hasToString(f[0]);
        assertThat(words(article, b)).as(shown(article)).startsWith(f[1]);
      }
    }
    assertThat(articles).hasSize(at + 1);
    assertThat(articles.get(at).layout().blocks()).as(shown(articles.get(at))).hasSize(block);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyOffsetHolds(Case c) {
    for (Article a : TextDocument.split("case", c.text)) {
      String readable = a.layout().readable();
      assertThat(c.text.substring(a.documentOffset())).startsWith(a.text());
      int last = 0;
      for (Block b : a.layout().blocks()) {
        assertThat(b.span().start()).isGreaterThanOrEqualTo(last);
        last = b.span().end();
        if (b.kind().isProse()) {
          assertThat(b.span().of(readable)).doesNotContain("\n", "\r", "**", "](");
        }
      }
      for (int i = 0; i < readable.length(); i++) {
        assertThat(readable.charAt(i) == ' ' || readable.charAt(i) == a.text().charAt(i)).isTrue();
      }
    }
  }

  @Test
  void manyUnclosedBracketsAndMarksAreReadInGoodTime() {
    String hostile = "[".repeat(200_000) + "<".repeat(200_000) + "*a ".repeat(200_000);
    assertThat(TextDocument.split("hostile", hostile)).hasSize(1);
  }

  @Test
  void aHeadlineOfOneMillionLettersIsKept() {
    String text = "Word ".repeat(200_000) + "\n\nThe court said so.";
    assertThat(TextDocument.split("long", text).get(0).text()).isEqualTo(text);
  }

  private static String metadata(Article a, String name) {
    Metadata m = a.metadata();
    Optional<?> value =
        switch (name) {
          case ".published" -> m.published();
          case ".publisher" -> m.publisher();
          case ".author" -> m.author();
          case ".address" -> m.address();
          case ".headline" -> m.headline().map(a::exact);
          default -> throw new IllegalArgumentException(name);
        };
    return value.map(Object::toString).orElse("-");
  }

  private static String words(Article a, Block b) {
    Span span = b.span();
    String readable = b.span().of(a.layout().readable());
    return (readable.isBlank() ? a.exact(span) : readable).strip().replaceAll("\\s+", " ");
  }

  private static String shown(Article a) {
    StringBuilder out = new StringBuilder();
    a.layout().blocks().forEach(b -> out.append(b.kind() + " " + words(a, b) + "\n"));
    return out.toString();
  }
}
