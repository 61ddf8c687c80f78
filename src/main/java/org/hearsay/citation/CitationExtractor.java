package org.hearsay.citation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hearsay.analysis.AnalyzedArticle;
import org.hearsay.article.Article;
import org.hearsay.article.Block;
import org.hearsay.article.Dateline;
import org.hearsay.article.Markup;
import org.hearsay.attribution.Attribution;
import org.hearsay.entity.ArticleEntities;
import org.hearsay.entity.Entity;
import org.hearsay.entity.EntityType;
import org.hearsay.entity.Gazetteer;
import org.hearsay.entity.Referent;
import org.hearsay.entity.UnnamedSource;
import org.hearsay.text.Span;

/**
 * Finds whom an article names as its sources: credit lines, datelines, quoted outlets, hyperlinks.
 *
 * <p>A dateline or credit line is a citation even when it names the publisher, for it says whose
 * text this is; in the text the publisher's own name is none. Immutable; threads may share it.
 */
public final class CitationExtractor {
  private final Gazetteer gazetteer;

  /** With the shipped table of outlets. */
  public CitationExtractor() {
    this(Gazetteer.shipped());
  }

  public CitationExtractor(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * The citations of an article, in text order, none twice.
   *
   * @param attributions those of the article; their sources are looked at for outlets
   * @param publisher the outlet that prints it, where known
   */
  public List<Citation> extract(
      AnalyzedArticle analyzed,
      ArticleEntities entities,
      List<Attribution> attributions,
      Optional<Entity> publisher) {
    Article article = analyzed.article();
    List<CreditLine> lines = CreditLine.of(article);
    OutletNames names = new OutletNames(article, lines, gazetteer);
    List<Citation> found = new ArrayList<>();
    datelines(article, names, found);
    credits(lines, names, publisher, found);
    QuotedOutlets quoted = new QuotedOutlets(analyzed, entities, names, publisher);
    found.addAll(quoted.find(attributions));
    links(article, names, publisher, found);
    return distinct(found);
  }

  private static void datelines(Article article, OutletNames names, List<Citation> found) {
    String text = article.text();
    for (Dateline d : OutletNames.datelines(article)) {
      d.agency()
          .ifPresent(
              a -> {
                boolean bracket =
                    a.end() < text.length() && ")]/".indexOf(text.charAt(a.end())) >= 0;
                Span passage = new Span(d.span().start(), a.end() + (bracket ? 1 : 0));
                Entity agency = names.certain(a.of(text));
                found.add(new Citation(Citation.Kind.DATELINE, agency, passage, "dateline"));
              });
    }
  }

  private void credits(
      List<CreditLine> lines, OutletNames names, Optional<Entity> publisher, List<Citation> found) {
    for (CreditLine line : lines) {
      for (String name : line.names()) {
        cited(line, name, lines, names, publisher)
            .ifPresent(
                who -> {
                  boolean original = line.role() == CreditLine.Role.ORIGINAL;
                  Citation.Kind kind = original ? Citation.Kind.REPUBLISHES : Citation.Kind.CREDITS;
                  String rule = line.role().name().toLowerCase(Locale.ROOT) + "-line";
                  found.add(new Citation(kind, who, line.passage(), rule));
                });
      }
    }
  }

  private Optional<? extends Referent> cited(
      CreditLine line,
      String name,
      List<CreditLine> lines,
      OutletNames names,
      Optional<Entity> publisher) {
    return switch (line.role()) {
      case ORIGINAL -> named(name, names, line);
      case SOURCE -> source(name, names, line);
      case HELP, SIGNATURE, BYLINE -> outletOrUnnamed(name, names, line);
      case COPYRIGHT ->
          names.likely(name).filter(e -> publisher.isPresent() && !same(e, publisher));
      case LINK -> names.known(name).or(() -> creditedElsewhere(name, lines, names));
      case MASTHEAD -> Optional.empty();
    };
  }

  private static Optional<Entity> named(String name, OutletNames names, CreditLine line) {
    boolean capital = !name.isBlank() && !Character.isLowerCase(name.charAt(0));
    return capital || name.indexOf('.') > 0 ? Optional.of(names.certain(name)) : Optional.empty();
  }

  /** Whoever a source line names, also a ministry. */
  private Optional<? extends Referent> source(String name, OutletNames names, CreditLine line) {
    if (names.known(name).isEmpty()) {
      for (EntityType type : EntityType.values()) {
        Optional<Entity> other = gazetteer.find(name, type);
        if (other.isPresent() && type.isActor()) {
          return other;
        }
      }
    }
    Optional<Entity> named = named(name, names, line);
    boolean generic = name.matches("(?i)(?:news )?(?:agencies|wires|agency)|wire services?|media");
    return named.isPresent() && !generic ? named : generic ? unnamed(name, line) : Optional.empty();
  }

  private static Optional<? extends Referent> outletOrUnnamed(
      String name, OutletNames names, CreditLine line) {
    return name.matches("(?i)agencies|wires|news agencies|wire services?")
        ? unnamed(name, line)
        : names.likely(name);
  }

  private static Optional<UnnamedSource> unnamed(String name, CreditLine line) {
    return Optional.of(new UnnamedSource(name, line.passage(), UnnamedSource.Namedness.COLLECTIVE));
  }

  /** A linked name above the text that a line of credit spells out. */
  private static Optional<Entity> creditedElsewhere(
      String name, List<CreditLine> lines, OutletNames names) {
    return lines.stream()
            .filter(
                l ->
                    l.role() == CreditLine.Role.ORIGINAL
                        || l.role() == CreditLine.Role.SOURCE
                        || l.role() == CreditLine.Role.COPYRIGHT)
            .anyMatch(l -> l.names().contains(name))
        ? names.likely(name)
        : Optional.empty();
  }

  /** Hyperlinks in the prose whose words are an outlet's name, or that lead to an outlet's site. */
  private static void links(
      Article article, OutletNames names, Optional<Entity> publisher, List<Citation> found) {
    String text = article.text();
    for (Markup.Link link : Markup.links(text)) {
      boolean prose =
          article.layout().blocks().stream()
              .anyMatch(b -> b.kind() == Block.Kind.PARAGRAPH && b.span().contains(link.whole()));
      Optional<Entity> outlet =
          names.at(link.target().of(text)).or(() -> names.known(link.words().of(text)));
      if (prose && outlet.isPresent() && !same(outlet.get(), publisher)) {
        boolean quoted =
            found.stream()
                .anyMatch(
                    c -> c.cited().equals(outlet.get()) && c.passage().overlaps(link.whole()));
        if (!quoted) {
          found.add(new Citation(Citation.Kind.LINKS, outlet.get(), link.whole(), "hyperlink"));
        }
      }
    }
  }

  static boolean same(Entity e, Optional<Entity> publisher) {
    return publisher.isPresent() && publisher.get().key().equals(e.key());
  }

  /** One citation for each kind, cited and passage; of overlapping passages the first found. */
  private static List<Citation> distinct(List<Citation> found) {
    Map<String, List<Citation>> byWho = new LinkedHashMap<>();
    for (Citation c : found) {
      String who = c.cited() instanceof Entity e ? e.key() : "\0" + c.cited().label();
      List<Citation> same = byWho.computeIfAbsent(c.kind() + "\0" + who, k -> new ArrayList<>());
      if (same.stream().noneMatch(o -> o.passage().overlaps(c.passage()))) {
        same.add(c);
      }
    }
    return byWho.values().stream()
        .flatMap(List::stream)
        .sorted((a, b) -> a.passage().compareTo(b.passage()))
        .toList();
  }
}
