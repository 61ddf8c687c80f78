package org.hearsay.article;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a web page tells about its article: JSON-LD of schema.org first, then Open Graph and other
 * {@code meta}, the canonical link, {@code time}, {@code html lang}.
 *
 * @param headline without the site's name
 * @param body the article's text as JSON-LD has it, empty for none
 */
record PageMetadata(Metadata metadata, Optional<String> headline, String body) {
  /** More JSON-LD than this in one page is not looked at. */
  private static final int MOST_OBJECTS = 10_000;

  static PageMetadata of(Document page, String address) {
    List<JsonObject> articles = articles(page);
    Optional<String> publisher =
        first(articles, "publisher")
            .or(() -> meta(page, "og:site_name"))
            .or(() -> meta(page, "application-name"));
    Optional<String> headline =
        first(articles, "headline")
            .or(() -> meta(page, "og:title"))
            .or(() -> text(page, "h1"))
            .or(() -> Optional.of(page.title()))
            .map(h -> withoutSite(Line.fold(h), publisher));
    Optional<String> published =
        first(articles, "datePublished")
            .or(() -> meta(page, "article:published_time"))
            .or(() -> meta(page, "datePublished"))
            .or(() -> meta(page, "date"))
            .or(() -> meta(page, "dc.date"))
            .or(() -> meta(page, "dcterms.created"))
            .or(() -> meta(page, "pubdate"))
            .or(() -> time(page));
    Optional<String> author =
        first(articles, "author")
            .or(() -> meta(page, "author"))
            .or(() -> meta(page, "article:author"));
    Optional<String> url =
        attribute(page, "link[rel=canonical]", "href")
            .or(() -> meta(page, "og:url"))
            .or(() -> first(articles, "url"))
            .or(() -> Optional.of(address))
            .filter(u -> u.startsWith("http://") || u.startsWith("https://"));
    String language = page.select("html").attr("lang").strip();
    Metadata metadata =
        new Metadata(
            url,
            publisher.map(Line::fold).filter(p -> !p.isEmpty()),
            published.flatMap(PageMetadata::date),
            Optional.empty(),
            author.map(Line::fold).filter(a -> !a.isEmpty() && !a.startsWith("http")),
            isTag(language) ? language : Metadata.NONE.language());
    return new PageMetadata(metadata, headline, first(articles, "articleBody").orElse(""));
  }

  /** The first date in {@code s}, its time of day left out; none is ever guessed. */
  static Optional<PartialDate> date(String s) {
    return Dates.in(s).stream().map(Dates.Found::date).findFirst();
  }

  static boolean isTag(String language) {
    return language.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");
  }

  private static String withoutSite(String title, Optional<String> site) {
    for (String bar : List.of(" | ", " - ", " – ", " — ", " :: ")) {
      int cut = title.lastIndexOf(bar);
      if (cut > 10 && site.isPresent()) {
        String last = title.substring(cut + bar.length()).toLowerCase(Locale.ROOT);
        if (last.contains(site.get().toLowerCase(Locale.ROOT))
            || site.get().toLowerCase(Locale.ROOT).contains(last)) {
          return title.substring(0, cut);
        }
      }
    }
    return title;
  }

  private static Optional<String> meta(Document page, String name) {
    for (Element e : page.select("meta[property],meta[name],meta[itemprop]")) {
      boolean is =
          e.attr("property").equalsIgnoreCase(name)
              || e.attr("name").equalsIgnoreCase(name)
              || e.attr("itemprop").equalsIgnoreCase(name);
      if (is && !e.attr("content").isBlank()) {
        return Optional.of(e.attr("content").strip());
      }
    }
    return Optional.empty();
  }

  private static Optional<String> attribute(Document page, String query, String name) {
    return Optional.ofNullable(page.selectFirst(query))
        .map(e -> e.absUrl(name).isEmpty() ? e.attr(name) : e.absUrl(name))
        .filter(s -> !s.isBlank());
  }

  private static Optional<String> text(Document page, String query) {
    return Optional.ofNullable(page.selectFirst(query))
        .map(Element::text)
        .filter(s -> !s.isBlank());
  }

  private static Optional<String> time(Document page) {
    return Optional.ofNullable(page.selectFirst("time[datetime]")).map(e -> e.attr("datetime"));
  }

  // ---- JSON-LD

  private static List<JsonObject> articles(Document page) {
    List<JsonObject> found = new ArrayList<>();
    for (Element script : page.select("script[type=application/ld+json]")) {
      try {
        collect(JsonParser.parseString(script.data()), found);
      } catch (JsonParseException e) {
        // broken JSON-LD tells nothing; the page's other marks are used
      }
    }
    return found;
  }

  private static void collect(JsonElement root, List<JsonObject> found) {
    Deque<JsonElement> open = new ArrayDeque<>();
    open.add(root);
    for (int n = 0; !open.isEmpty() && n < MOST_OBJECTS; n++) {
      JsonElement e = open.poll();
      if (e instanceof JsonArray list) {
        list.forEach(open::add);
      } else if (e instanceof JsonObject object) {
        if (object.has("@type") && object.get("@type").toString().contains("Article")) {
          found.add(object);
        }
        if (object.has("@graph")) {
          open.add(object.get("@graph"));
        }
      }
    }
  }

  /** A value as text: itself, its name, or the first of several. */
  private static Optional<String> first(List<JsonObject> articles, String name) {
    for (JsonObject article : articles) {
      JsonElement value = article.get(name);
      for (int depth = 0; depth < 4 && value != null; depth++) {
        if (value.isJsonPrimitive() && !value.getAsString().isBlank()) {
          return Optional.of(value.getAsString());
        }
        if (value instanceof JsonArray list) {
          value = list.isEmpty() ? null : list.get(0);
        } else if (value instanceof JsonObject object) {
          value = object.get("name");
        } else {
          value = null;
        }
      }
    }
    return Optional.empty();
  }
}
