package org.hearsay.article;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Names of the fields of a record (JSON Lines, CSV) that hold an article's parts; the first that is
 * there and not empty counts.
 */
public record Fields(
    List<String> text,
    List<String> title,
    List<String> id,
    List<String> address,
    List<String> published,
    List<String> publisher,
    List<String> author,
    List<String> language) {

  /** Names that news data sets use. */
  public static final Fields STANDARD =
      new Fields(
          List.of("text", "body", "content", "maintext", "articleBody", "article"),
          List.of("title", "headline"),
          List.of("id", "identifier", "doc"),
          List.of("url", "address", "link", "canonical"),
          List.of(
              "published", "date", "date_publish", "date_published", "datePublished", "pubDate"),
          List.of("publisher", "outlet", "source", "publication", "site_name", "source_domain"),
          List.of("author", "authors", "byline"),
          List.of("language", "lang"));

  /** As this, but the article's text stands in the field {@code name}. */
  public Fields withText(String name) {
    return new Fields(List.of(name), title, id, address, published, publisher, author, language);
  }

  /** The document's name, where the record gives one. */
  Optional<String> id(Function<String, Optional<String>> record) {
    return first(id, record);
  }

  /** Text and metadata of a record; nothing when it has no text. */
  Optional<Page> page(Function<String, Optional<String>> record) {
    Optional<String> body = first(text, record);
    if (body.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> headline = first(title, record).map(Line::fold);
    boolean has = headline.isEmpty() || body.get().startsWith(headline.get());
    String whole = has ? body.get() : "# " + headline.get() + "\n\n" + body.get();
    Metadata metadata =
        new Metadata(
            first(address, record).filter(a -> a.startsWith("http")),
            first(publisher, record),
            first(published, record).flatMap(PageMetadata::date),
            Optional.empty(),
            first(author, record),
            first(language, record).filter(PageMetadata::isTag).orElse(Metadata.NONE.language()));
    return Optional.of(new Page(whole, metadata));
  }

  private static Optional<String> first(
      List<String> names, Function<String, Optional<String>> record) {
    return names.stream()
        .flatMap(n -> record.apply(n).stream())
        .filter(v -> !v.isBlank())
        .findFirst();
  }
}
