package org.hearsay.citation;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.article.Article;
import org.hearsay.article.Dateline;
import org.hearsay.entity.Entity;
import org.hearsay.entity.EntityType;
import org.hearsay.entity.Gazetteer;
import org.hearsay.text.Span;

/**
 * Which outlet a name or an acronym of one article means: one that the article itself spells out
 * ("RHC" beside "Radio Habana Cuba"), else one of the gazetteer, else a new one of that name.
 */
final class OutletNames {
  private static final CitationWords WORDS = CitationWords.STANDARD;

  private final Gazetteer gazetteer;

  /** Names that stand in the article's own credit lines, as written. */
  private final List<String> own = new ArrayList<>();

  OutletNames(Article article, List<CreditLine> lines, Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    article.metadata().publisher().ifPresent(own::add);
    lines.stream().flatMap(l -> l.names().stream()).forEach(own::add);
    for (Span s : agencies(article)) {
      own.add(s.of(article.text()));
    }
  }

  /** The agencies that the article's datelines name. */
  static List<Span> agencies(Article article) {
    String text = article.layout().readable();
    return datelines(article).stream()
        .flatMap(d -> d.agency().stream())
        .filter(s -> !s.of(text).isBlank())
        .toList();
  }

  static List<Dateline> datelines(Article article) {
    String text = article.layout().readable();
    return article.layout().blocks().stream()
        .filter(b -> b.kind() == org.hearsay.article.Block.Kind.DATELINE)
        .flatMap(
            b ->
                Dateline.find(text, b.span().start(), Math.min(text.length(), b.span().end() + 40))
                    .stream())
        .toList();
  }

  /** The outlet of the gazetteer that {@code name} means. */
  Optional<Entity> known(String name) {
    String plain = name.strip();
    if (isAcronym(plain)) {
      Optional<Entity> spelled =
          own.stream()
              .filter(o -> o.length() > plain.length() && initials(o).equals(plain))
              .findFirst()
              .map(o -> gazetteer.named(o, EntityType.OUTLET));
      if (spelled.isPresent()) {
        return spelled;
      }
    }
    return gazetteer.find(plain, EntityType.OUTLET);
  }

  /** The outlet that a line which surely names one means: known or new. */
  Entity certain(String name) {
    return known(name).orElseGet(() -> gazetteer.named(name, EntityType.OUTLET));
  }

  /** The outlet that {@code name} means, when it is known or looks like an outlet's name. */
  Optional<Entity> likely(String name) {
    Optional<Entity> known = known(name);
    return known.isPresent() || !looksLikeOutlet(name) ? known : Optional.of(certain(name));
  }

  /** The outlet at a web address: of the gazetteer, else one that the article spells out. */
  Optional<Entity> at(String address) {
    Optional<String> host = host(address);
    Optional<Entity> known = host.flatMap(gazetteer::byHost);
    if (known.isPresent() || host.isEmpty()) {
      return known;
    }
    String[] labels = host.get().split("\\.");
    String site = squash(labels.length > 1 ? labels[labels.length - 2] : labels[0]);
    return own.stream()
        .filter(
            o ->
                site.length() > 3
                    && (squash(o).equals(site)
                        || squash(o).startsWith(site)
                        || site.startsWith(squash(o)) && squash(o).length() > 5))
        .findFirst()
        .map(this::certain);
  }

  static Optional<String> host(String address) {
    try {
      return Optional.ofNullable(new URI(address).getHost()).map(h -> h.toLowerCase(Locale.ROOT));
    } catch (URISyntaxException e) {
      return Optional.empty(); // not an address: "#", "javascript:…"
    }
  }

  /** The thing of any other kind by this name, which is then no outlet. */
  boolean isOtherThing(String name) {
    for (EntityType type : EntityType.values()) {
      if (type != EntityType.OUTLET && gazetteer.find(name, type).isPresent()) {
        return true;
      }
    }
    return false;
  }

  static boolean looksLikeOutlet(String name) {
    String[] words = name.strip().split("[\\s-]+");
    String last = words[words.length - 1];
    boolean capital = !name.isBlank() && Character.isUpperCase(name.strip().charAt(0));
    boolean press =
        WORDS.has(CitationWords.Of.PRESS, last) || WORDS.has(CitationWords.Of.PRESSFIRST, words[0]);
    boolean house = WORDS.has(CitationWords.Of.DESK, last);
    return capital && words.length >= 2 && words.length <= 6 && press && !house;
  }

  static boolean isAcronym(String s) {
    return s.length() >= 2 && s.length() <= 6 && s.chars().allMatch(Character::isUpperCase);
  }

  /** First letters of the capitalised words and of capitals inside words. */
  static String initials(String name) {
    StringBuilder out = new StringBuilder();
    char before = ' ';
    for (char c : name.toCharArray()) {
      if (Character.isUpperCase(c) && !Character.isUpperCase(before)) {
        out.append(c);
      }
      before = c;
    }
    return out.toString();
  }

  private static String squash(String s) {
    StringBuilder out = new StringBuilder();
    s.toLowerCase(Locale.ROOT)
        .chars()
        .filter(Character::isLetterOrDigit)
        .forEach(c -> out.append((char) c));
    String letters = out.toString();
    return letters.startsWith("the") && letters.length() > 6 ? letters.substring(3) : letters;
  }
}
