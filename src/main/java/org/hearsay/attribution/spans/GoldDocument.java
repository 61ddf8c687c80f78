package org.hearsay.attribution.spans;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonParseException;
import org.apache.jena.atlas.json.JsonValue;
import org.hearsay.article.Article;
import org.hearsay.article.Block;
import org.hearsay.article.Layout;
import org.hearsay.article.Metadata;
import org.hearsay.text.Span;

/**
 * An article with attributions that people marked.
 *
 * @param article with its first line as headline and its paragraphs parted by empty lines
 */
record GoldDocument(Article article, List<Marked> attributions) {

  /** One attribution as it was marked; source and cue may be empty. */
  record Marked(List<Span> source, List<Span> cue, List<Span> content) {}

  /**
   * Reads {@code gold.jsonl} and {@code text/<doc>.txt} of a folder.
   *
   * @throws IOException naming the line that is not of the form
   */
  static List<GoldDocument> readAll(Path folder) throws IOException {
    List<GoldDocument> documents = new ArrayList<>();
    Path gold = folder.resolve("gold.jsonl");
    int number = 0;
    for (String line : Files.readAllLines(gold, StandardCharsets.UTF_8)) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      try {
        JsonObject json = JSON.parse(line);
        String name = json.getString("doc");
        String text =
            Files.readString(folder.resolve("text").resolve(name + ".txt"), StandardCharsets.UTF_8);
        documents.add(new GoldDocument(article(name, text), attributions(json, text)));
      } catch (JsonParseException | IllegalArgumentException | IndexOutOfBoundsException e) {
        throw new IOException(gold + " line " + number + ": " + e.getMessage(), e);
      }
    }
    return documents;
  }

  private static List<Marked> attributions(JsonObject json, String text) {
    List<Marked> marked = new ArrayList<>();
    for (JsonValue value : json.get("attributions").getAsArray()) {
      JsonObject a = value.getAsObject();
      marked.add(
          new Marked(spans(a, "source", text), spans(a, "cue", text), spans(a, "content", text)));
    }
    return marked;
  }

  /** The spans of a role; the file counts code points. */
  private static List<Span> spans(JsonObject a, String role, String text) {
    List<Span> spans = new ArrayList<>();
    if (a.hasKey(role)) {
      for (JsonValue pair : a.get(role).getAsArray()) {
        int start = pair.getAsArray().get(0).getAsNumber().value().intValue();
        int end = pair.getAsArray().get(1).getAsNumber().value().intValue();
        int from = text.offsetByCodePoints(0, start);
        spans.add(new Span(from, text.offsetByCodePoints(from, end - start)));
      }
    }
    return spans;
  }

  static Article article(String name, String text) {
    List<Block> blocks = new ArrayList<>();
    Optional<Span> headline = Optional.empty();
    int from = 0;
    while (from < text.length()) {
      int end = blocks.isEmpty() ? text.indexOf('\n', from) : text.indexOf("\n\n", from);
      end = end < 0 ? text.length() : end;
      Span span = new Span(from, end).trim(text);
      if (!span.isEmpty()) {
        blocks.add(new Block(blocks.isEmpty() ? Block.Kind.HEADLINE : Block.Kind.PARAGRAPH, span));
        headline = Optional.of(headline.orElse(span));
      }
      from = end + 1;
    }
    Metadata metadata =
        new Metadata(
            Optional.empty(), Optional.empty(), Optional.empty(), headline, Optional.empty(), "en");
    return new Article(name, 1, 0, text, new Layout(blocks, text.replace('\n', ' ')), metadata);
  }
}
