package org.hearsay.article;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Date;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;
import org.hearsay.problem.Problem;

/**
 * RSS and Atom feeds, each item a document. Feeds with a document type are refused: no entity is
 * ever expanded, none is fetched.
 */
final class FeedArticleReader extends RecordsReader {
  private final InputStream in;
  private final DocumentText texts;
  private Iterator<SyndEntry> entries;
  private SyndFeed feed;

  FeedArticleReader(
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
    if (entries == null) {
      entries = open();
    }
    if (!entries.hasNext()) {
      return false;
    }
    entry(entries.next());
    return true;
  }

  private Iterator<SyndEntry> open() throws IOException {
    Optional<byte[]> bytes = texts.bytes(in, where);
    if (bytes.isEmpty()) {
      return Collections.emptyIterator();
    }
    SyndFeedInput input = new SyndFeedInput();
    input.setAllowDoctypes(false);
    try (XmlReader reader = new XmlReader(new ByteArrayInputStream(bytes.get()))) {
      feed = input.build(reader);
      return feed.getEntries().iterator();
    } catch (FeedException | IllegalArgumentException e) {
      problem(
          "BAD-FEED",
          where,
          "not a feed: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
      return Collections.emptyIterator();
    }
  }

  private void entry(SyndEntry entry) {
    String html =
        entry.getContents().stream()
            .map(SyndContent::getValue)
            .filter(v -> v != null && !v.isBlank())
            .findFirst()
            .orElseGet(
                () ->
                    entry.getDescription() == null
                        ? ""
                        : String.valueOf(entry.getDescription().getValue()));
    String body = HtmlPages.text(html);
    String title = entry.getTitle() == null ? "" : Line.fold(HtmlPages.text(entry.getTitle()));
    if (body.isBlank()) {
      problem("NO-TEXT", where + ", item " + number(), "the item has no text: " + title);
      return;
    }
    Metadata metadata =
        new Metadata(
            Optional.ofNullable(entry.getLink()).filter(l -> l.startsWith("http")),
            Optional.ofNullable(feed.getTitle()).map(Line::fold).filter(t -> !t.isEmpty()),
            Optional.ofNullable(entry.getPublishedDate()).flatMap(FeedArticleReader::date),
            Optional.empty(),
            Optional.ofNullable(entry.getAuthor()).map(Line::fold).filter(a -> !a.isEmpty()),
            Optional.ofNullable(feed.getLanguage())
                .filter(PageMetadata::isTag)
                .orElse(Metadata.NONE.language()));
    String text = title.isEmpty() ? body : "# " + title + "\n\n" + body;
    accept(prefix + "-" + number(), new Page(text, metadata));
  }

  private static Optional<PartialDate> date(Date date) {
    int year = date.toInstant().atZone(ZoneOffset.UTC).getYear();
    return year < 1 || year > 9999
        ? Optional.empty()
        : Optional.of(PartialDate.of(date.toInstant().atZone(ZoneOffset.UTC).toLocalDate()));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
