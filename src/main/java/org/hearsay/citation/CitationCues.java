package org.hearsay.citation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.analysis.AnalyzedArticle;
import org.hearsay.analysis.Sentence;
import org.hearsay.analysis.Token;
import org.hearsay.article.Block;
import org.hearsay.citation.QuotedOutlets.Found;
import org.hearsay.citation.QuotedOutlets.Phrase;
import org.hearsay.entity.Entity;

/**
 * Reads from the words around an outlet's name what is done with it: it reports, is told, cited or
 * quoted, or signs the text. For one article.
 */
final class CitationCues {
  private static final CitationWords WORDS = CitationWords.STANDARD;

  private final AnalyzedArticle analyzed;

  CitationCues(AnalyzedArticle analyzed) {
    this.analyzed = analyzed;
  }

  /** How {@code p}, one of the phrases {@code all} of a sentence, is cited; mostly it is not. */
  Optional<Found> find(Sentence s, Phrase p, List<Phrase> all) {
    Optional<Found> found = before(s, p, p.first() - 1, all, 3).or(() -> after(s, p, all, 3));
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
        if (o.end() == at || o.end() == at - 1 && form.equals("and")) {
          return before(s, p, o.first() - 1, all, depth - 1);
        }
      }
    }
    String lemma = t.lemma();
    if (form.equals("to") && at > 0 && s.token(at - 1).lemma().startsWith("accord")) {
      return Optional.of(quotes(s, at - 1, p.end(), "according-to"));
    }
    if (lemma.equals("cite")
        || lemma.equals("quote")
        || form.equals("citing")
        || form.equals("quoting")
        || form.equals("per")
        || form.equals("via")) {
      return Optional.of(quotes(s, at, p.end(), "citing"));
    }
    if (lemma.equals("tell") || lemma.equals("inform")) {
      return p.who() instanceof Entity
          ? Optional.of(quotes(s, at, p.end(), "told-outlet"))
          : Optional.empty();
    }
    if (form.equals("by")) {
      int cue = look(s, at, 3, CitationWords.Of.PASSED);
      cue = cue < 0 ? look(s, at, 2, CitationWords.Of.PIECE) : cue;
      if (cue >= 0) {
        boolean as = cue > 0 && s.token(cue - 1).form().equalsIgnoreCase("as");
        return Optional.of(quotes(s, as ? cue - 1 : cue, p.end(), "quoted-by"));
      }
      return Optional.empty();
    }
    if (!(p.who() instanceof Entity)) {
      return Optional.empty();
    }
    if (form.equals("to") || form.equals("with")) {
      int cue = look(s, at, 5, CitationWords.Of.TOLD);
      return cue < 0 ? Optional.empty() : Optional.of(quotes(s, cue, p.end(), "told-outlet"));
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
          : Optional.of(quotes(s, cue, p.end(), "published-there"));
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
    int name = p.first();
    while (name < p.nameEnd() && !s.token(name).isName()) {
      name++;
    }
    for (int i = name + 1; i < Math.min(s.size(), Math.max(p.end(), p.nameEnd() + 4)); i++) {
      Token t = s.token(i);
      if (t.isVerb() || t.form().equals(",") || t.form().equals(".")) {
        break;
      }
      if (WORDS.has(CitationWords.Of.PIECE, t.lemma()) && t.isNoun() && p.who() instanceof Entity) {
        return Optional.of(quotes(s, p.first(), i + 1, "outlets-piece"));
      }
    }
    int i = afterBrackets(s, p.end());
    if (i < s.size() && depth > 0) {
      String form = s.token(i).form();
      if (form.equals("and") || form.equals(",")) {
        for (Phrase o : all) {
          if (o.first() == i + 1) {
            return after(s, new Phrase(p.who(), p.first(), o.nameEnd(), o.end()), all, depth - 1);
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
        return Optional.of(quotes(s, p.first(), i + 1, "outlet-reports"));
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
    return verb && last && i == p.end()
        ? Optional.of(quotes(s, p.first(), i + 1, "outlet-reports"))
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
    boolean opens = p.first() == 0 && p.end() < s.size() && s.token(p.end()).form().equals(":");
    String before = p.first() > 0 ? s.token(p.first() - 1).form() : "";
    boolean closes =
        p.end() >= s.size() - 1
            && (before.equals(":")
                || before.equals("—")
                || before.equals("–")
                || before.equals("-"));
    return opens || closes
        ? Optional.of(quotes(s, p.first(), p.end(), "headline-colon"))
        : Optional.empty();
  }

  /** "(Reuters)" and "- AFP" behind the last word of a paragraph. */
  private Optional<Found> signature(Sentence s, Phrase p) {
    if (!(p.who() instanceof Entity) || p.first() == 0 || p.end() < s.size() - 2) {
      return Optional.empty();
    }
    String before = s.token(p.first() - 1).form();
    boolean mark =
        before.equals("-") || before.equals("–") || before.equals("—") || before.equals("--");
    boolean bracket = before.equals("(") || before.equals("-LRB-");
    boolean closed =
        bracket && p.first() >= 2 && s.token(p.first() - 2).form().equals(".")
            || bracket && p.first() == 1;
    return mark || closed
        ? Optional.of(new Found(Citation.Kind.CREDITS, s.span(p.first() - 1, p.end()), "signature"))
        : Optional.empty();
  }
}
