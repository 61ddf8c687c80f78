package org.hearsay.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.analysis.AnalyzedArticle;
import org.hearsay.analysis.Chunk;
import org.hearsay.analysis.Sentence;
import org.hearsay.analysis.Token;
import org.hearsay.attribution.Attribution;
import org.hearsay.entity.ArticleEntities;
import org.hearsay.entity.Entity;
import org.hearsay.entity.EntityType;
import org.hearsay.entity.Mention;
import org.hearsay.entity.Referent;
import org.hearsay.entity.UnnamedSource;
import org.hearsay.text.Span;

/**
 * Finds the outlets, monitors and unnamed media whose words or reports an article's text uses.
 *
 * <p>A phrase counts when its surroundings say so: it reports, is told, cited or quoted, or the
 * words were published there. That an outlet is merely mentioned is no citation.
 */
final class QuotedOutlets {
  private static final CitationWords WORDS = CitationWords.STANDARD;
  private static final Set<String> DAYS =
      Set.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");
  private static final Set<String> OFFICIAL_SITES =
      Set.of("its", "their", "his", "her", "our", "my");

  private final AnalyzedArticle analyzed;
  private final ArticleEntities entities;
  private final OutletNames names;
  private final Optional<Entity> publisher;
  private final CitationCues cues;
  private final List<Citation> found = new ArrayList<>();

  QuotedOutlets(
      AnalyzedArticle analyzed,
      ArticleEntities entities,
      OutletNames names,
      Optional<Entity> publisher) {
    this.analyzed = analyzed;
    this.entities = entities;
    this.names = names;
    this.publisher = publisher;
    this.cues = new CitationCues(analyzed);
  }

  /** A phrase of a sentence that may be cited: tokens {@code [first, end)}, its name in it. */
  record Phrase(Referent who, int first, int nameEnd, int end) {}

  List<Citation> find(List<Attribution> attributions) {
    for (Sentence s : analyzed.sentences()) {
      List<Phrase> phrases = named(s);
      phrases.addAll(unnamed(s, phrases));
      for (Phrase p : phrases) {
        cues.find(s, p, phrases).ifPresent(f -> add(p.who, f));
      }
    }
    attributions.forEach(this::addAttribution);
    return found;
  }

  /** Words that show a citation. */
  record Found(Citation.Kind kind, Span passage, String rule) {}

  private void add(Referent who, Found f) {
    if (!(who instanceof Entity e && CitationExtractor.same(e, publisher))) {
      found.add(new Citation(f.kind, who, f.passage, f.rule));
    }
  }

  /** Whoever found the attributions may have seen what the words around the name do not show. */
  private void addAttribution(Attribution a) {
    boolean outlet = a.source().filter(s -> s instanceof Entity e && isCitable(e)).isPresent();
    if (!outlet || a.spans().source().isEmpty() || !a.isAsserted()) {
      return;
    }
    Span source = a.spans().source().get(0);
    Span passage = a.spans().cue().stream().reduce(source, Span::cover);
    boolean near = passage.length() <= source.length() + 120;
    add(
        a.source().get(),
        new Found(Citation.Kind.QUOTES, near ? passage : source, "attribution-source"));
  }

  // ---- who

  private List<Phrase> named(Sentence s) {
    List<Phrase> phrases = new ArrayList<>();
    for (Mention m : entities.mentions()) {
      if (s.span().contains(m.span()) && m.referent() instanceof Entity e && isCitable(e)) {
        phrase(s, m.span(), e).ifPresent(p -> merge(p, phrases));
      }
    }
    byForm(s, phrases);
    return phrases;
  }

  /**
   * Names that the resolver leaves out: those that end as outlets' names do ("the Delta Observer"),
   * known ones before what outlets make, and whatever a noun for outlets introduces ("the agency
   * SPA").
   */
  private void byForm(Sentence s, List<Phrase> phrases) {
    for (int i = 0; i < s.size(); i++) {
      int end = i;
      while (end < s.size() && isCapital(s.token(end))) {
        end++;
      }
      if (end == i) {
        continue;
      }
      boolean introduced = i > 0 && isMedia(s.token(i - 1)) && !isCapital(s.token(i - 1));
      boolean piece =
          end < s.size()
              && (WORDS.has(CitationWords.Of.PIECE, s.token(end).lemma()) || isMedia(s.token(end)));
      for (int first = i; end - first >= (piece || introduced ? 1 : 2); first++) {
        Span span = s.span(first, end);
        String name = span.of(analyzed.article().layout().readable());
        Optional<Entity> outlet = names.likely(name);
        if (outlet.isEmpty() && introduced && first == i && !names.isOtherThing(name)) {
          outlet = Optional.of(names.certain(name));
        }
        if (outlet.isPresent()) {
          phrase(s, span, outlet.get())
              .filter(p -> phrases.stream().noneMatch(o -> isOther(o, p)))
              .ifPresent(p -> merge(p, phrases));
          break;
        }
      }
      i = end;
    }
  }

  /** True when the resolver knows these very words as another outlet. */
  private static boolean isOther(Phrase known, Phrase p) {
    return !same(known.who, p.who)
        && known.nameEnd > p.nameEnd - 3
        && known.nameEnd <= p.nameEnd
        && known.first >= p.first;
  }

  private static boolean isMedia(Token t) {
    return t.isNoun()
        && WORDS.has(CitationWords.Of.MEDIA, t.lemma())
        && !t.tag().equals("NNS")
        && !t.lemma().equals("medium");
  }

  /** Part of a name; days and months are none. */
  private static boolean isCapital(Token t) {
    boolean upper = Character.isUpperCase(t.form().charAt(0));
    boolean name = t.isName() || upper && (t.form().length() > 3 || t.form().contains("-"));
    return upper && name && !DAYS.contains(t.lemma());
  }

  /** Adds it, or joins it with a phrase beside it that means the same: "the agency" + "SANA". */
  private static void merge(Phrase p, List<Phrase> phrases) {
    for (int i = 0; i < phrases.size(); i++) {
      Phrase o = phrases.get(i);
      if (same(o.who, p.who) && o.first <= p.end && p.first <= o.end) {
        phrases.set(
            i,
            new Phrase(
                o.who,
                Math.min(o.first, p.first),
                Math.max(o.nameEnd, p.nameEnd),
                Math.max(o.end, p.end)));
        return;
      }
    }
    phrases.add(p);
  }

  private static boolean same(Referent a, Referent b) {
    return a instanceof Entity x && b instanceof Entity y ? x.key().equals(y.key()) : a.equals(b);
  }

  private static Optional<Phrase> phrase(Sentence s, Span span, Referent who) {
    int first = -1;
    int end = -1;
    for (int i = 0; i < s.size(); i++) {
      if (s.token(i).span().overlaps(span)) {
        first = first < 0 ? i : first;
        end = i + 1;
      }
    }
    if (first < 0) {
      return Optional.empty();
    }
    int chunkFirst = first;
    int chunkEnd = end;
    for (Chunk c : s.chunks()) {
      if (c.is("NP") && c.first() < end && c.end() > first) {
        chunkFirst = Math.min(chunkFirst, c.first());
        chunkEnd = Math.max(chunkEnd, c.end());
      }
    }
    for (Chunk c : s.chunks()) {
      // "the state news agency" + "SANA": the chunker parts an apposition from its name
      boolean apposed = c.is("NP") && c.end() == chunkFirst && s.token(c.end() - 1).isNoun();
      if (apposed && WORDS.has(CitationWords.Of.MEDIA, s.token(c.end() - 1).lemma())) {
        chunkFirst = c.first();
      }
    }
    return Optional.of(new Phrase(who, chunkFirst, end, chunkEnd));
  }

  /** Outlets, and bodies whose name says that they watch and count. */
  private static boolean isCitable(Entity e) {
    if (e.type() == EntityType.OUTLET) {
      return true;
    }
    return e.type() == EntityType.ORGANISATION
        && e.names().stream()
            .flatMap(n -> java.util.Arrays.stream(n.split("[\\s-]+")))
            .anyMatch(w -> WORDS.has(CitationWords.Of.MONITOR, w));
  }

  private List<Phrase> unnamed(Sentence s, List<Phrase> named) {
    List<Phrase> phrases = new ArrayList<>();
    for (Chunk c : s.chunks()) {
      if (!c.is("NP") || named.stream().anyMatch(p -> p.first < c.end() && c.first() < p.end)) {
        continue;
      }
      int end = unnamedEnd(s, c);
      if (end > c.first()) {
        Span span = s.span(c.first(), end);
        phrases.add(new Phrase(unnamedSource(span), c.first(), end, end));
      }
    }
    return phrases;
  }

  private Referent unnamedSource(Span span) {
    Referent source = entities.source(span);
    if (source instanceof UnnamedSource || source instanceof Entity e && isCitable(e)) {
      return source;
    }
    String label = analyzed.article().layout().readable().substring(span.start(), span.end());
    return new UnnamedSource(
        label.replaceAll("\\s+", " "), span, UnnamedSource.Namedness.COLLECTIVE);
  }

  /** End of the phrase for media or reports without a name that the chunk is, -1 for none. */
  private static int unnamedEnd(Sentence s, Chunk c) {
    int end = c.end();
    Token last = s.token(end - 1);
    boolean verbTakenForNoun =
        end - c.first() >= 2
            && end >= s.size() - 1
            && c.first() > 0
            && s.token(c.first() - 1).form().equals(",")
            && Set.of("reports", "says", "report", "say").contains(last.form())
            && WORDS.has(CitationWords.Of.MEDIA, s.token(end - 2).lemma());
    Token head = verbTakenForNoun ? s.token(--end - 1) : last;
    String determiner = s.token(c.first()).form().toLowerCase(Locale.ROOT);
    boolean definite =
        determiner.equals("the") || determiner.equals("this") || determiner.equals("that");
    boolean plural = head.tag().equals("NNS") || head.form().equalsIgnoreCase("media");
    if (OFFICIAL_SITES.contains(determiner) || !head.isNoun() || head.isName()) {
      return -1;
    }
    if (WORDS.has(CitationWords.Of.MEDIA, head.lemma())) {
      boolean agency = head.lemma().equals("agency") || head.lemma().equals("site");
      boolean known =
          plural
              || anyBefore(
                  s,
                  c.first(),
                  end - 1,
                  "news",
                  "state",
                  "state-run",
                  "local",
                  "official",
                  "media",
                  "government");
      return known
              && !(agency && !anyBefore(s, c.first(), end - 1, "news", "press", "media"))
              && !(definite && !plural)
          ? end
          : -1;
    }
    if (WORDS.has(CitationWords.Of.REPORTS, head.lemma())) {
      return plural && !definite ? end : -1;
    }
    if (WORDS.has(CitationWords.Of.SOURCES, head.lemma()) && plural && !definite) {
      for (int i = c.first(); i < end - 1; i++) {
        if (WORDS.has(CitationWords.Of.NEAR, s.token(i).form().toLowerCase(Locale.ROOT))) {
          return end;
        }
      }
    }
    return -1;
  }

  private static boolean anyBefore(Sentence s, int first, int end, String... words) {
    for (int i = first; i < end; i++) {
      if (List.of(words).contains(s.token(i).form().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }
}
