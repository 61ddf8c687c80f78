package org.hearsay.article;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.text.Span;

/** What the lines around a text say about it: date, author, publisher, address. */
final class MetadataFinder {
  private static final Pattern BY =
      Pattern.compile("^(?:written by|author:?|by:?)\\s+", Pattern.CASE_INSENSITIVE);

  /** The editors name their own outlet: "This article was edited by The Evening Post." */
  private static final Pattern HOUSE =
      Pattern.compile(
          "^this (?:article|story|report) (?:was|has been) (?:edited|translated(?: and edited)?)"
              + " by ((?:The )?\\p{Lu}[^.;(]{2,60}?)\\s*(?:[.;(]|$)",
          Pattern.CASE_INSENSITIVE);

  private MetadataFinder() {}

  static Metadata find(String text, Layout layout) {
    String blanked = Markup.blank(text);
    List<Block> blocks = layout.blocks();
    Optional<Span> headline =
        blocks.stream().filter(b -> b.kind() == Block.Kind.HEADLINE).map(Block::span).findFirst();
    return new Metadata(
        address(text, blocks),
        publisher(blanked, blocks),
        published(blanked, blocks),
        headline,
        author(blanked, blocks),
        Metadata.NONE.language());
  }

  /** {@code first}, with what it lacks from {@code second}. */
  static Metadata merge(Metadata first, Metadata second) {
    return new Metadata(
        first.address().or(second::address),
        first.publisher().or(second::publisher),
        first.published().or(second::published),
        first.headline().or(second::headline),
        first.author().or(second::author),
        first.language());
  }

  /** A line that is an address alone, when the text has just one: the article shows its own. */
  private static Optional<String> address(String text, List<Block> blocks) {
    List<String> lines =
        blocks.stream()
            .filter(b -> b.kind() == Block.Kind.FURNITURE)
            .map(b -> b.span().of(text).replaceAll("^<|>$", ""))
            .filter(HeaderLines::isAddress)
            .distinct()
            .toList();
    return lines.size() == 1 ? Optional.of(lines.get(0)) : Optional.empty();
  }

  private static Optional<String> publisher(String blanked, List<Block> blocks) {
    for (Block b : blocks) {
      String line = Line.fold(b.span().of(blanked));
      if (b.kind() == Block.Kind.DATE) {
        Optional<String> name =
            HeaderLines.besideDate(line).filter(s -> HeaderLines.isNames(s, 8) && s.length() > 2);
        if (name.isPresent() && !HeaderLines.isByline(line) && line.indexOf(':') < 0) {
          return name;
        }
      }
      if (b.kind() == Block.Kind.NOTE) {
        Matcher m = HOUSE.matcher(line);
        if (m.find()) {
          return Optional.of(m.group(1));
        }
      }
    }
    return Optional.empty();
  }

  /** From date lines (a line on an update only when there is no other), bylines, the dateline. */
  private static Optional<PartialDate> published(String blanked, List<Block> blocks) {
    Optional<PartialDate> updated = Optional.empty();
    Optional<PartialDate> dateline = Optional.empty();
    for (Block b : blocks) {
      String line = Line.fold(b.span().of(blanked));
      switch (b.kind()) {
        case DATE -> {
          Optional<PartialDate> date = Dates.in(line).stream().map(Dates.Found::date).findFirst();
          boolean update = line.matches("(?i)(?:last )?(?:updated?|modified)\\b.*");
          if (date.isPresent() && !update) {
            return date;
          }
          updated = updated.or(() -> date);
        }
        case BYLINE -> {
          Optional<PartialDate> date = Dates.in(line).stream().map(Dates.Found::date).findFirst();
          if (date.isPresent()) {
            return date;
          }
        }
        case DATELINE -> {
          Span s = b.span();
          dateline =
              Dateline.find(blanked, s.start(), Math.min(blanked.length(), s.end() + 2))
                  .flatMap(Dateline::date);
        }
        default -> {}
      }
    }
    return dateline.isPresent() ? dateline : updated;
  }

  private static Optional<String> author(String blanked, List<Block> blocks) {
    return blocks.stream()
        .filter(b -> b.kind() == Block.Kind.BYLINE)
        .map(b -> Line.fold(b.span().of(blanked)))
        .filter(s -> BY.matcher(s).find())
        .map(s -> BY.matcher(HeaderLines.withoutDates(s)).replaceFirst(""))
        .map(s -> HeaderLines.bare(s.split("\\s[|•·–—]\\s|\\|")[0]))
        .filter(s -> !s.isEmpty())
        .findFirst();
  }
}
