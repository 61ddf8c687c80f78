package org.hearsay.reuse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.analysis.Quotation;
import org.hearsay.article.Article;
import org.hearsay.article.Block;
import org.hearsay.article.PartialDate;
import org.hearsay.attribution.Attribution;
import org.hearsay.citation.Citation;
import org.hearsay.entity.Entity;
import org.hearsay.text.Span;

/**
 * What is kept of an article so that later ones can be compared with it without reading it again.
 *
 * @param id the article's name in the index; never changes while the article is stored
 * @param publisher key of the outlet that prints it
 * @param credits keys of the outlets that it names as where its text is from
 * @param datelines keys of the agencies in its dateline
 * @param sources keys of every outlet that it cites in any way
 * @param text the whole text, for showing passages
 * @param language of the text, BCP 47
 * @param statements its attributions, for finding out what a copy lost
 */
public record ReuseProfile(
    String id,
    Optional<String> publisher,
    Optional<PartialDate> published,
    Set<String> credits,
    Set<String> datelines,
    Set<String> sources,
    String text,
    String language,
    Words words,
    List<Statement> statements) {

  public ReuseProfile {
    credits = new TreeSet<>(credits);
    datelines = new TreeSet<>(datelines);
    sources = new TreeSet<>(sources);
    statements = List.copyOf(statements);
  }

  /**
   * An attribution as far as a comparison needs it.
   *
   * @param source label of the source
   * @param cue the words of the cue
   * @param content from its first to its last piece
   */
  public record Statement(String source, String cue, Span passage, Span content) {}

  public static ReuseProfile of(
      String id,
      Article article,
      List<Quotation> quotations,
      Optional<Entity> publisher,
      List<Citation> citations,
      List<Attribution> attributions) {
    List<Span> prose =
        article.layout().blocks().stream()
            .filter(b -> b.kind() == Block.Kind.PARAGRAPH)
            .map(Block::span)
            .toList();
    List<Span> quoted =
        quotations.stream().filter(q -> q.depth() == 0).map(Quotation::span).sorted().toList();
    List<Statement> statements = new ArrayList<>();
    for (Attribution a : attributions) {
      if (!a.isLink() && a.source().isPresent()) {
        List<Span> content = a.spans().content();
        statements.add(
            new Statement(
                a.source().get().label(),
                String.join(" ", a.spans().cue().stream().map(article::exact).toList()),
                a.passage(),
                content.get(0).cover(content.get(content.size() - 1))));
      }
    }
    return new ReuseProfile(
        id,
        publisher.map(Entity::key),
        article.metadata().published(),
        keys(citations, Set.of(Citation.Kind.CREDITS, Citation.Kind.REPUBLISHES)),
        keys(citations, Set.of(Citation.Kind.DATELINE)),
        keys(citations, Set.of(Citation.Kind.values())),
        article.text(),
        article.metadata().language(),
        Words.of(article.layout().readable(), prose, quoted),
        statements);
  }

  private static Set<String> keys(List<Citation> citations, Set<Citation.Kind> kinds) {
    Set<String> keys = new TreeSet<>();
    for (Citation c : citations) {
      if (kinds.contains(c.kind()) && c.cited() instanceof Entity e) {
        keys.add(e.key());
      }
    }
    return keys;
  }

  /** This profile as bytes, for the index. */
  byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(id);
      out.writeUTF(publisher.orElse(""));
      out.writeInt(published.map(PartialDate::year).orElse(0));
      out.writeInt(published.map(PartialDate::month).orElse(0));
      out.writeInt(published.map(PartialDate::day).orElse(0));
      for (Set<String> keys : List.of(credits, datelines, sources)) {
        out.writeInt(keys.size());
        for (String k : keys) {
          out.writeUTF(k);
        }
      }
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      out.writeInt(utf8.length);
      out.write(utf8);
      out.writeUTF(language);
      words.write(out);
      out.writeInt(statements.size());
      for (Statement s : statements) {
        out.writeUTF(cut(s.source));
        out.writeUTF(cut(s.cue));
        for (Span span : List.of(s.passage, s.content)) {
          out.writeInt(span.start());
          out.writeInt(span.end());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return bytes.toByteArray();
  }

  static ReuseProfile fromBytes(byte[] bytes, int offset, int length) {
    try (DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(bytes, offset, length))) {
      String id = in.readUTF();
      String publisher = in.readUTF();
      int year = in.readInt();
      int month = in.readInt();
      int day = in.readInt();
      List<Set<String>> keys = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        Set<String> set = new TreeSet<>();
        for (int n = in.readInt(); n > 0; n--) {
          set.add(in.readUTF());
        }
        keys.add(set);
      }
      byte[] utf8 = new byte[in.readInt()];
      in.readFully(utf8);
      String language = in.readUTF();
      Words words = Words.read(in);
      List<Statement> statements = new ArrayList<>();
      for (int n = in.readInt(); n > 0; n--) {
        statements.add(
            new Statement(
                in.readUTF(),
                in.readUTF(),
                new Span(in.readInt(), in.readInt()),
                new Span(in.readInt(), in.readInt())));
      }
      return new ReuseProfile(
          id,
          publisher.isEmpty() ? Optional.empty() : Optional.of(publisher),
          year == 0 && day == 0 ? Optional.empty() : Optional.of(new PartialDate(year, month, day)),
          keys.get(0),
          keys.get(1),
          keys.get(2),
          new String(utf8, StandardCharsets.UTF_8),
          language,
          words,
          statements);
    } catch (IOException e) {
      throw new UncheckedIOException("text-reuse index holds a broken profile", e);
    }
  }

  /** {@code writeUTF} takes at most 65,535 bytes; a label of a thousand characters says enough. */
  private static String cut(String s) {
    return s.length() <= 1000 ? s : s.substring(0, 1000);
  }
}
