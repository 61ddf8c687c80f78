package org.hearsay.citation;

import java.util.List;
import java.util.Optional;
import org.hearsay.article.Article;
import org.hearsay.entity.ArticleEntities;
import org.hearsay.entity.Entity;
import org.hearsay.entity.EntityType;
import org.hearsay.entity.Gazetteer;

/**
 * Finds the outlet that prints an article, where the text or its document shows it; never guessed.
 *
 * <p>In this order: what the document's format says or a line "outlet, date"; the article's own
 * address; the copyright line, unless another outlet's text is printed; a masthead; a signature; a
 * source line; the agency of the dateline. Immutable; threads may share it.
 */
public final class PublisherFinder {
  private final Gazetteer gazetteer;

  /** With the shipped table of outlets. */
  public PublisherFinder() {
    this(Gazetteer.shipped());
  }

  public PublisherFinder(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * @param entities who is who in the article; kept for finders that need it
   */
  public Optional<Entity> find(Article article, ArticleEntities entities) {
    List<CreditLine> lines = CreditLine.of(article);
    OutletNames names = new OutletNames(article, lines, gazetteer);
    return named(article, names)
        .or(() -> article.metadata().address().flatMap(names::at))
        .or(() -> copyright(lines, names))
        .or(() -> first(lines, CreditLine.Role.MASTHEAD, names))
        .or(() -> first(lines, CreditLine.Role.SIGNATURE, names))
        .or(() -> source(lines, names))
        .or(() -> dateline(article, names));
  }

  private Optional<Entity> named(Article article, OutletNames names) {
    return article
        .metadata()
        .publisher()
        .filter(p -> !article.metadata().author().map(p::equals).orElse(false))
        .filter(p -> gazetteer.find(p, EntityType.OUTLET).isPresent() || !names.isOtherThing(p))
        .map(names::certain);
  }

  /** A copyright line that names the original's outlet tells nothing about the publisher. */
  private static Optional<Entity> copyright(List<CreditLine> lines, OutletNames names) {
    List<Entity> originals =
        lines.stream()
            .filter(l -> l.role() == CreditLine.Role.ORIGINAL)
            .flatMap(l -> l.names().stream().map(names::certain))
            .toList();
    return lines.stream()
        .filter(l -> l.role() == CreditLine.Role.COPYRIGHT)
        .flatMap(l -> l.names().stream().flatMap(n -> copyrightHolder(n, l, names).stream()))
        .filter(e -> !originals.contains(e))
        .findFirst();
  }

  private static Optional<Entity> copyrightHolder(String name, CreditLine line, OutletNames names) {
    boolean alone =
        line.names().size() == 1 && !OutletNames.isAcronym(name) && !names.isOtherThing(name);
    boolean words = name.split("\\s+").length <= 6 && Character.isUpperCase(name.charAt(0));
    return alone && words ? Optional.of(names.certain(name)) : names.likely(name);
  }

  private static Optional<Entity> first(
      List<CreditLine> lines, CreditLine.Role role, OutletNames names) {
    return lines.stream()
        .filter(l -> l.role() == role)
        .flatMap(l -> l.names().stream())
        .flatMap(n -> names.likely(n).stream())
        .findFirst();
  }

  /** One source and no other outlet around: the page shows whose text it is, and nothing else. */
  private static Optional<Entity> source(List<CreditLine> lines, OutletNames names) {
    List<Entity> sources =
        lines.stream()
            .filter(l -> l.role() == CreditLine.Role.SOURCE)
            .filter(l -> l.names().size() == 1)
            .flatMap(l -> l.names().stream())
            .filter(n -> !names.isOtherThing(n) && Character.isUpperCase(n.charAt(0)))
            .map(names::certain)
            .distinct()
            .toList();
    return sources.size() == 1 ? Optional.of(sources.get(0)) : Optional.empty();
  }

  private static Optional<Entity> dateline(Article article, OutletNames names) {
    return OutletNames.agencies(article).stream()
        .map(s -> s.of(article.text()))
        .filter(n -> !names.isOtherThing(n) || names.known(n).isPresent())
        .map(names::certain)
        .findFirst();
  }
}
