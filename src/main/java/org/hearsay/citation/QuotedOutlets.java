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
import org.hearsay.article.Block;
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
  }

  /** A phrase of a sentence that may be cited: tokens {@code [first, end)}, its name in it. */
  private record Phrase(Referent who, int first, int nameEnd, int end) {}

  List<Citation> find(List<Attribution> attributions) {
    for (Sentence s : analyzed.sentences()) {
      List<Phrase> phrases = named(s);
      phrases.addAll(unnamed(s, phrases));
      for (Phrase p : phrases) {
        surroundings(s, p, phrases).ifPresent(f -> add(p.who, f));
      }
    }
    attributions.forEach(this::addAttribution);
    return found;
  }

  private record Found(Citation.Kind kind, Span passage, String rule) {}

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

  // ---- what is done with it

  private Optional<Found> surroundings(Sentence s, Phrase p, List<Phrase> all) {
    Optional<Found> found = before(s, p, p.first - 1, all, 3).or(() -> after(s, p, all, 3));
    return found.or(() -> headline(s, p)).or(() -> signature(s, p));
  }

  private static Found quotes(Sentence s, int first, int end, String rule) {
    return new Found(Citation.Kind.QUOTES, s.span(first, end), rule);
  }

  /** The words to the left: according to, citing, quoted by, told, wrote in, said on. */
  private Optional<Found> before(Sentence s, Phrase p, int at, List<Phrase> all, int depth) {
    if (at < 0) {
      return Optional.empty();
    }
    Token t = s.token(at);
    String form = t.form().toLowerCase(Locale.ROOT);
    if (depth > 0
        && (form.equals("and") || form.equals(",") || form.equals("or") || form.equals("/"))) {
      for (Phrase o : all) {
        if (o.end == at || o.end == at - 1 && form.equals("and")) {
          return before(s, p, o.first - 1, all, depth - 1);
        }
      }
    }
    String lemma = t.lemma();
    if (form.equals("to") && at > 0 && s.token(at - 1).lemma().startsWith("accord")) {
      return Optional.of(quotes(s, at - 1, p.end, "according-to"));
    }
    if (lemma.equals("cite")
        || lemma.equals("quote")
        || form.equals("citing")
        || form.equals("quoting")
        || form.equals("per")
        || form.equals("via")) {
      return Optional.of(quotes(s, at, p.end, "citing"));
    }
    if (lemma.equals("tell") || lemma.equals("inform")) {
      return p.who instanceof Entity
          ? Optional.of(quotes(s, at, p.end, "told-outlet"))
          : Optional.empty();
    }
    if (form.equals("by")) {
      int cue = look(s, at, 3, CitationWords.Of.PASSED);
      cue = cue < 0 ? look(s, at, 2, CitationWords.Of.PIECE) : cue;
      if (cue >= 0) {
        boolean as = cue > 0 && s.token(cue - 1).form().equalsIgnoreCase("as");
        return Optional.of(quotes(s, as ? cue - 1 : cue, p.end, "quoted-by"));
      }
      return Optional.empty();
    }
    if (!(p.who instanceof Entity)) {
      return Optional.empty();
    }
    if (form.equals("to") || form.equals("with")) {
      int cue = look(s, at, 5, CitationWords.Of.TOLD);
      return cue < 0 ? Optional.empty() : Optional.of(quotes(s, cue, p.end, "told-outlet"));
    }
    if (form.equals("in")
        || form.equals("on")
        || form.equals("for")
        || form.equals("from")
        || form.equals("of")) {
      boolean place = form.equals("in") || form.equals("on");
      int cue =
          look(s, at, place ? 6 : 2, place ? CitationWords.Of.PLACED : CitationWords.Of.PIECE);
      boolean staff = cue >= 0 && WORDS.has(CitationWords.Of.STAFF, s.token(cue).lemma());
      return cue < 0 || staff
          ? Optional.empty()
          : Optional.of(quotes(s, cue, p.end, "published-there"));
    }
    return Optional.empty();
  }

  /** The nearest of the {@code most} tokens before {@code at} whose base form is in the list. */
  private static int look(Sentence s, int at, int most, CitationWords.Of list) {
    for (int i = at - 1; i >= Math.max(0, at - most); i--) {
      String form = s.token(i).form();
      if (form.equals(";") || form.equals(".")) {
        return -1;
      }
      if (WORDS.has(list, s.token(i).lemma()) && !s.token(i).isName()) {
        return i;
      }
    }
    return -1;
  }

  /** The words to the right: reported, 's correspondent, poll. */
  private Optional<Found> after(Sentence s, Phrase p, List<Phrase> all, int depth) {
    int name = p.first;
    while (name < p.nameEnd && !s.token(name).isName()) {
      name++;
    }
    for (int i = name + 1; i < Math.min(s.size(), Math.max(p.end, p.nameEnd + 4)); i++) {
      Token t = s.token(i);
      if (t.isVerb() || t.form().equals(",") || t.form().equals(".")) {
        break;
      }
      if (WORDS.has(CitationWords.Of.PIECE, t.lemma()) && t.isNoun() && p.who instanceof Entity) {
        return Optional.of(quotes(s, p.first, i + 1, "outlets-piece"));
      }
    }
    int i = afterBrackets(s, p.end);
    if (i < s.size() && depth > 0) {
      String form = s.token(i).form();
      if (form.equals("and") || form.equals(",")) {
        for (Phrase o : all) {
          if (o.first == i + 1) {
            return after(s, new Phrase(p.who, p.first, o.nameEnd, o.end), all, depth - 1);
          }
        }
      }
      if (form.equals(",")) {
        i = afterApposition(s, i);
      }
    }
    for (int n = 0; i < s.size() && n < 6; i++, n++) {
      Token t = s.token(i);
      if (t.isVerb() && WORDS.has(CitationWords.Of.VERB, t.lemma())) {
        return Optional.of(quotes(s, p.first, i + 1, "outlet-reports"));
      }
      boolean passed =
          t.tag().startsWith("RB")
              || t.tag().equals("MD")
              || t.lemma().equals("have")
              || t.lemma().equals("be")
              || t.isName()
              || t.tag().equals("CD")
              || Set.of("on", "late", "early", "in", "earlier", "also").contains(t.form());
      if (!passed) {
        return nounTakenForVerb(s, p, i);
      }
    }
    return Optional.empty();
  }

  /** Behind "(SOHR)". */
  private static int afterBrackets(Sentence s, int at) {
    boolean open =
        at < s.size() && (s.token(at).form().equals("(") || s.token(at).tag().equals("-LRB-"));
    for (int i = at; open && i < Math.min(s.size(), at + 6); i++) {
      if (s.token(i).form().equals(")") || s.token(i).tag().equals("-RRB-")) {
        return i + 1;
      }
    }
    return at;
  }

  /** "…, official media reports" at the end of a headline, where a tagger sees a noun. */
  private static Optional<Found> nounTakenForVerb(Sentence s, Phrase p, int i) {
    Token t = s.token(i);
    boolean verb = Set.of("reports", "says", "report", "say").contains(t.form());
    boolean last = i >= s.size() - 2;
    return verb && last && i == p.end
        ? Optional.of(quotes(s, p.first, i + 1, "outlet-reports"))
        : Optional.empty();
  }

  /** Behind the comma that closes what the comma at {@code at} opened. */
  private static int afterApposition(Sentence s, int at) {
    for (int i = at + 1; i < Math.min(s.size(), at + 16); i++) {
      if (s.token(i).form().equals(",")) {
        return i + 1;
      }
    }
    return at;
  }

  /** "SANA: …" and "…: Reuters". */
  private Optional<Found> headline(Sentence s, Phrase p) {
    Block.Kind kind = analyzed.article().layout().blocks().get(s.block()).kind();
    if (kind == Block.Kind.PARAGRAPH) {
      return Optional.empty();
    }
    boolean opens = p.first == 0 && p.end < s.size() && s.token(p.end).form().equals(":");
    String before = p.first > 0 ? s.token(p.first - 1).form() : "";
    boolean closes =
        p.end >= s.size() - 1
            && (before.equals(":")
                || before.equals("—")
                || before.equals("–")
                || before.equals("-"));
    return opens || closes
        ? Optional.of(quotes(s, p.first, p.end, "headline-colon"))
        : Optional.empty();
  }

  /** "(Reuters)" and "- AFP" behind the last word of a paragraph. */
  private Optional<Found> signature(Sentence s, Phrase p) {
    if (!(p.who instanceof Entity) || p.first == 0 || p.end < s.size() - 2) {
      return Optional.empty();
    }
    String before = s.token(p.first - 1).form();
    boolean mark =
        before.equals("-") || before.equals("–") || before.equals("—") || before.equals("--");
    boolean bracket = before.equals("(") || before.equals("-LRB-");
    boolean closed =
        bracket && p.first >= 2 && s.token(p.first - 2).form().equals(".")
            || bracket && p.first == 1;
    return mark || closed
        ? Optional.of(new Found(Citation.Kind.CREDITS, s.span(p.first - 1, p.end), "signature"))
        : Optional.empty();
  }
}
