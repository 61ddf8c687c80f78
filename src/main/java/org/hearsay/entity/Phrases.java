package org.hearsay.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.analysis.AnalyzedArticle;
import org.hearsay.analysis.Chunk;
import org.hearsay.analysis.Parse;
import org.hearsay.analysis.Quotation;
import org.hearsay.analysis.Sentence;
import org.hearsay.analysis.Token;
import org.hearsay.entity.Lexicon.Noun;
import org.hearsay.text.Span;

/** Cuts the sentences of an article into {@link Phrase}s, from base phrases and names. */
final class Phrases {
  private static final Set<String> COMPLEMENT = Set.of("of", "for", "from", "by", "with", "at");
  private static final Set<String> SUBJECT = Set.of("nsubj", "nsubjpass", "csubj");

  private final AnalyzedArticle article;
  private final List<Name> names;
  private final Lexicon lexicon = Lexicon.shipped();
  private final List<Phrase> all = new ArrayList<>();

  /** Index of the first name that may stand in the next sentence. */
  private int next;

  private Phrases(AnalyzedArticle article, List<Name> names) {
    this.article = article;
    this.names = names;
  }

  /** The phrases of the article, in text order. */
  static List<Phrase> of(AnalyzedArticle article, List<Name> names) {
    Phrases phrases = new Phrases(article, names);
    article.sentences().forEach(phrases::sentence);
    phrases.all.sort(Comparator.comparing((Phrase p) -> p.span));
    for (int i = 0; i < phrases.all.size(); i++) {
      phrases.all.get(i).index = i;
    }
    return phrases.all;
  }

  private void sentence(Sentence s) {
    List<Phrase> found = new ArrayList<>();
    List<Name> inside = inside(s);
    int done = 0;
    for (Chunk chunk : s.chunks()) {
      if (!chunk.is("NP") || chunk.end() <= done) {
        continue;
      }
      int from = Math.max(done, chunk.first());
      int cut = coordination(s, from, chunk.end(), inside);
      if (cut > from) {
        phrase(s, from, cut, inside).ifPresent(found::add);
        from = cut + 1;
      }
      Optional<Phrase> phrase = phrase(s, from, chunk.end(), inside);
      if (phrase.isPresent()) {
        found.add(phrase.get());
        done = phrase.get().end;
      }
    }
    leftOver(s, inside, found);
    pronouns(s, found);
    found.sort(Comparator.comparing((Phrase p) -> p.span));
    join(s, found);
    outermost(found);
    beside(s, found);
    for (Phrase p : found) {
      p.quoted = depth(p.span);
      p.verb = verb(s, p);
    }
    all.addAll(found);
  }

  /** Index of an "and" that joins a name to something else in one base phrase; -1 if none. */
  private static int coordination(Sentence s, int first, int end, List<Name> inside) {
    for (int k = first + 1; k < end - 1; k++) {
      Span t = s.token(k).span();
      if (s.token(k).tag().equals("CC") && inside.stream().noneMatch(n -> n.span().contains(t))) {
        Span before = s.token(k - 1).span();
        if (inside.stream().anyMatch(n -> !n.adjective() && n.span().contains(before))) {
          return k;
        }
      }
    }
    return -1;
  }

  private List<Name> inside(Sentence s) {
    List<Name> out = new ArrayList<>();
    while (next < names.size() && names.get(next).span().end() <= s.span().start()) {
      next++;
    }
    for (int i = next; i < names.size() && names.get(i).span().start() < s.span().end(); i++) {
      out.add(names.get(i));
    }
    return out;
  }

  private int depth(Span span) {
    int depth = 0;
    for (Quotation q : article.quotations()) {
      depth += q.span().contains(span) ? 1 : 0;
    }
    return depth;
  }

  private Optional<Phrase> phrase(Sentence s, int from, int to, List<Name> inside) {
    int first = from;
    int end = to;
    while (first < end && (s.token(first).tag().equals("POS") || !s.token(first).isWord())) {
      first++;
    }
    while (end > first && !s.token(end - 1).isWord()) {
      end--;
    }
    if (first >= end) {
      return Optional.empty();
    }
    Span span = s.span(first, end);
    List<Name> here = inside.stream().filter(n -> n.span().overlaps(span)).toList();
    int head = head(s, first, end, here);
    Span headSpan = s.token(head).span();
    Optional<Name> name =
        here.stream().filter(n -> n.span().overlaps(headSpan) && !n.adjective()).findFirst();
    int last = end;
    if (head < end - 1) {
      last = head + 1;
    }
    if (name.isPresent()) {
      head = tokenAt(s, name.get().span().end() - 1, head);
      last = Math.max(head + 1, Math.min(last, end));
    }
    int headStart = name.map(n -> n.span().start()).orElse(headSpan.start());
    List<Name> modifiers = here.stream().filter(n -> n.span().end() <= headStart).toList();
    Phrase.Kind kind =
        name.isPresent()
            ? Phrase.Kind.NAME
            : s.token(head).isPronoun() || s.token(head).tag().equals("WDT") && last - first == 1
                ? Phrase.Kind.PRONOUN
                : Phrase.Kind.NOMINAL;
    if (kind == Phrase.Kind.NOMINAL
        && !s.token(head).isNoun()
        && !lexicon.is(Noun.SPEAKING, s.token(head).lemma())
        && !s.token(head).tag().startsWith("JJ")) {
      return Optional.empty();
    }
    return Optional.of(new Phrase(s, kind, first, head, last, name, modifiers));
  }

  /** The last noun, but not a verb that a tagger took for one: "Syria Calls", "Crescent mourns". */
  private int head(Sentence s, int first, int end, List<Name> here) {
    int head = end - 1;
    while (head > first && !s.token(head).isNoun() && !s.token(head).isPronoun()) {
      head--;
    }
    if (!s.token(head).isNoun() && !s.token(head).isPronoun()) {
      head = end - 1;
    }
    // "the statement read": a paper's verb that a tagger took for its head
    if (head > first
        && s.token(head).form().matches("reads?|added|noted|stressed|said")
        && lexicon.is(Noun.DOCUMENT, s.token(head - 1).lemma())) {
      return head - 1;
    }
    for (Name n : here) {
      int after = tokenAt(s, n.span().end() - 1, -1) + 1;
      if (after > first && after < end && !n.adjective() && isVerbTakenForNoun(s, after, end)) {
        return after - 1;
      }
    }
    return head;
  }

  private boolean isVerbTakenForNoun(Sentence s, int i, int end) {
    Token t = s.token(i);
    if (!(t.tag().equals("NNS") || t.tag().equals("NNP") || t.tag().equals("NNPS"))
        || !t.form().endsWith("s")
        || i < end - 1 && s.token(i + 1).isNoun() && !isHeadline(s)) {
      return false;
    }
    String verb = NameFinder.singular(t.form().toLowerCase(java.util.Locale.ROOT));
    boolean speech =
        lexicon.is(Noun.VERBISH, verb)
            || lexicon.is(
                Noun.VERBISH,
                t.form()
                    .toLowerCase(java.util.Locale.ROOT)
                    .replaceAll("ies$", "y")
                    .replaceAll("es$", ""));
    for (int k = i + 1; speech && k < Math.min(s.size(), i + 4); k++) {
      String tag = s.token(k).tag();
      if (tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || tag.equals("MD")) {
        return false;
      }
    }
    return speech;
  }

  private boolean isHeadline(Sentence s) {
    return article.article().layout().blocks().get(s.block()).kind()
        != org.hearsay.article.Block.Kind.PARAGRAPH;
  }

  private static int tokenAt(Sentence s, int offset, int otherwise) {
    for (int i = 0; i < s.size(); i++) {
      Span t = s.token(i).span();
      if (t.contains(offset)) {
        return i;
      }
      if (t.start() > offset) {
        break;
      }
    }
    return otherwise;
  }

  /** Names that no base phrase holds or heads. */
  private void leftOver(Sentence s, List<Name> inside, List<Phrase> found) {
    for (Name n : inside) {
      boolean taken =
          n.adjective()
              || found.stream()
                  .anyMatch(p -> p.name.filter(n::equals).isPresent() || p.modifiers.contains(n));
      int first = tokenAt(s, n.span().start(), -1);
      int last = tokenAt(s, n.span().end() - 1, -1);
      if (!taken && first >= 0 && last >= first) {
        found.removeIf(p -> p.kind == Phrase.Kind.NOMINAL && n.span().contains(p.span));
        found.add(
            new Phrase(s, Phrase.Kind.NAME, first, last, last + 1, Optional.of(n), List.of()));
      }
    }
  }

  /** Pronouns inside base phrases ("his life") and those that no base phrase holds. */
  private static void pronouns(Sentence s, List<Phrase> found) {
    List<Phrase> more = new ArrayList<>();
    for (int i = 0; i < s.size(); i++) {
      int at = i;
      boolean pronoun = s.token(i).isPronoun() || isRelative(s, i);
      boolean name =
          found.stream()
              .anyMatch(p -> p.name.isPresent() && p.headSpan.contains(s.token(at).span()));
      if (pronoun && !name && found.stream().noneMatch(p -> p.head == at)) {
        more.add(new Phrase(s, Phrase.Kind.PRONOUN, i, i, i + 1, Optional.empty(), List.of()));
      }
    }
    found.addAll(more);
  }

  private static boolean isRelative(Sentence s, int i) {
    return s.token(i).tag().equals("WDT") && s.token(i).lemma().matches("which|that");
  }

  /** Possessors, complements. */
  private static void join(Sentence s, List<Phrase> found) {
    for (int k = 0; k < found.size(); k++) {
      Phrase p = found.get(k);
      if (p.kind == Phrase.Kind.PRONOUN && k > 0 && s.token(p.head).tag().equals("PRP$")) {
        ownedBy(found, k, p);
      } else if (p.kind == Phrase.Kind.PRONOUN && s.token(p.head).tag().equals("PRP$")) {
        ownedBy(found, k, p);
      }
      if (p.first > 0 && s.token(p.first - 1).tag().equals("POS")) {
        int at = p.first - 1;
        found.stream()
            .filter(q -> q != p && (q.end == at))
            .reduce((a, b) -> b)
            .ifPresent(
                q -> {
                  p.possessor = Optional.of(q);
                  q.inner = true;
                });
      }
      if (p.end + 1 < s.size()
          && COMPLEMENT.contains(s.token(p.end).lemma())
          && s.token(p.end).tag().equals("IN")) {
        int at = p.end + 1;
        found.stream()
            .filter(q -> q.first == at && q != p)
            .min(Comparator.comparingInt((Phrase q) -> -q.end))
            .ifPresent(
                q -> {
                  p.complement = Optional.of(q);
                  p.preposition = s.token(at - 1).lemma();
                  q.inner = true;
                });
      }
    }
  }

  /** "the spokesman for Iraq's army": behind "for" stands the army. */
  private static void outermost(List<Phrase> found) {
    for (Phrase p : found) {
      Optional<Phrase> owned =
          p.complement.flatMap(
              c ->
                  found.stream()
                      .filter(q -> q != p && q.possessor.filter(c::equals).isPresent())
                      .findFirst());
      owned.ifPresent(
          q -> {
            p.complement = Optional.of(q);
            q.inner = true;
          });
    }
  }

  /** A name that a chunker left out of the base phrase before whose noun it stands. */
  private static void beside(Sentence s, List<Phrase> found) {
    for (int k = 1; k < found.size(); k++) {
      Phrase name = found.get(k - 1);
      Phrase p = found.get(k);
      if (name.kind == Phrase.Kind.NAME
          && p.kind == Phrase.Kind.NOMINAL
          && name.end == p.first
          && p.first == p.head
          && s.parse().head(name.head) == p.head) {
        p.modifiers.add(name.name.orElseThrow());
        name.inner = true;
      }
    }
  }

  private static void ownedBy(List<Phrase> found, int k, Phrase pronoun) {
    found.stream()
        .filter(q -> q != pronoun && q.first <= pronoun.first && pronoun.end < q.end)
        .findFirst()
        .ifPresent(
            q -> {
              q.possessor = Optional.of(pronoun);
              pronoun.inner = true;
            });
  }

  /** The verb whose subject the phrase is. */
  private static int verb(Sentence s, Phrase p) {
    Parse parse = s.parse();
    for (int i = p.head; i >= p.first; i--) {
      if (SUBJECT.contains(parse.relation(i)) && parse.head(i) >= 0) {
        return parse.head(i);
      }
    }
    return -1;
  }
}
