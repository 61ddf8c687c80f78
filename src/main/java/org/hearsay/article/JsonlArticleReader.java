package org.hearsay.article;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import org.hearsay.problem.Problem;

/** JSON Lines: one object a line, its fields named by {@link ReaderOptions#fields}. */
final class JsonlArticleReader extends RecordsReader {
  private final InputStream in;
  private final DocumentText texts;

  JsonlArticleReader(
      InputStream in,
      String document,
      String where,
      ReaderOptions options,
      Consumer<Problem> problems) {
    super(document, where, options, problems);
    this.in = in;
    this.texts = new DocumentText(options, problems);
  }

  @Override
  boolean read() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int c = in.read();
    if (c < 0) {
      return false;
    }
    boolean tooLong = false;
    for (; c >= 0 && c != '\n'; c = in.read()) {
      tooLong |= line.size() >= options.longestDocument();
      if (!tooLong) {
        line.write(c);
      }
    }
    String place = where + ", line " + number();
    if (tooLong) {
      problem("TOO-LARGE", place, "more than " + options.longestDocument() + " bytes");
    } else if (!line.toString(java.nio.charset.StandardCharsets.ISO_8859_1).isBlank()) {
      texts.decode(line.toByteArray(), place).ifPresent(s -> object(s, place));
    }
    return true;
  }

  private void object(String line, String place) {
    JsonElement parsed;
    try {
      parsed = JsonParser.parseString(line);
    } catch (JsonParseException e) {
      problem(
          "BAD-JSON", place, "not a JSON object: " + e.getMessage().lines().findFirst().orElse(""));
      return;
    }
    if (!(parsed instanceof JsonObject object)) {
      problem("BAD-JSON", place, "not a JSON object but another value");
      return;
    }
    String name = options.fields().id(f -> value(object, f)).orElse(prefix + "-" + number());
    options
        .fields()
        .page(f -> value(object, f))
        .ifPresentOrElse(
            p -> accept(name, p),
            () -> problem("NO-TEXT", place, "none of the fields " + options.fields().text()));
  }

  private static Optional<String> value(JsonObject object, String field) {
    JsonElement value = object.get(field);
    if (value instanceof JsonArray list && !list.isEmpty()) {
      value = list.get(0);
    }
    return value != null && value.isJsonPrimitive()
        ? Optional.of(value.getAsString())
        : Optional.empty();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
