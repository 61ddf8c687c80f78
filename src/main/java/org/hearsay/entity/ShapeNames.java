package org.hearsay.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.analysis.AnalyzedArticle;
import org.hearsay.analysis.Token;
import org.hearsay.entity.Lexicon.Noun;

/**
 * Finds names that no table knows, by capitals, and types them by titles, by the nouns in and
 * around them, and by first names. For one article; used by one thread.
 */
final class ShapeNames {
  private static final Set<String> PARTICLES =
      Set.of(
          "al", "el", "ez", "bin", "ibn", "abu", "de", "van", "von", "der", "den", "la", "le", "du",
          "da", "di", "bint", "ad", "as", "ash", "ul");
  private static final int LONGEST = 9;

  /**
   * A name by its shape.
   *
   * @param type empty where nothing tells what it names
   */
  record Shape(int first, int end, Optional<EntityType> type, Optional<Lexicon.Title> title) {}

  private final Capitals at;
  private final ShapeTypes types;
  private final Words words;
  private final Lexicon lexicon = Lexicon.shipped();
  private final Token[] tokens;
  private final boolean[] opens;
  private final Name[] known;
  private final List<Shape> shapes = new ArrayList<>();

  ShapeNames(AnalyzedArticle article, Words words, List<Name> names) {
    at = new Capitals(article, words, names);
    types = new ShapeTypes(at);
    this.words = words;
    tokens = at.tokens;
    opens = at.opens;
    known = at.known;
  }

  /** The names, in text order; none overlaps another. */
  List<Shape> find() {
    int i = 0;
    while (i < words.size()) {
      int end = begins(i) ? endOfRun(i) : i;
      if (end > i) {
        analyse(i, end);
        i = end;
      } else {
        i++;
      }
    }
    return shapes;
  }

  private boolean begins(int i) {
    return nameLike(i) || particle(i) && i + 1 < words.size() && nameLike(i + 1);
  }

  private boolean particle(int i) {
    return tokens[i] != null
        && PARTICLES.contains(words.get(i).raw())
        && i + 1 < words.size()
        && words.get(i + 1).joint() == Words.Joint.HYPHEN;
  }

  /** A capitalised word that is a part of a name as far as its tag and its neighbours tell. */
  private boolean nameLike(int i) {
    Words.Word w = words.get(i);
    Token t = tokens[i];
    if (t != null && known[i] != null) {
      return true;
    }
    if (t == null || !w.capital() || lexicon.is(Noun.CALENDAR, w.raw()) || w.fold().isEmpty()) {
      return false;
    }
    if (isGroup(i)) {
      return false;
    }
    if (t.isPronoun()
        || t.tag().equals("DT")
        || t.tag().equals("IN")
        || t.tag().equals("CC")
        || t.tag().equals("MD")
        || t.tag().equals("UH")) {
      return false;
    }
    if (at.isTurn(i)) {
      return true;
    }
    if (at.titleCase[i]) {
      return t.isName() && (at.inside.contains(w.raw()) || at.isFirstName(w));
    }
    if (opens[i]) {
      return t.isName()
              && (at.inside.contains(w.raw()) || at.isFirstName(w) || nextIsName(i) || isTitle(i))
          || t.isNoun() && at.inside.contains(w.raw());
    }
    return t.isName()
        || t.isNoun()
        || t.tag().startsWith("JJ")
        || !t.isVerb() && !t.tag().startsWith("RB");
  }

  /** "Americans", "Republicans": people, not a person, and no name. */
  private boolean isGroup(int i) {
    Words.Word w = words.get(i);
    return tokens[i].tag().equals("NNPS")
        && types.headOf(w.raw()).isEmpty()
        && (w.raw().endsWith("ans") || w.raw().endsWith("is") || w.raw().endsWith("ists"));
  }

  private boolean nextIsName(int i) {
    return i + 1 < words.size()
        && tokens[i + 1] != null
        && words.get(i + 1).capital()
        && tokens[i + 1].isName()
        && words.get(i + 1).joint() != Words.Joint.BREAK
        && words.get(i + 1).joint() != Words.Joint.COMMA
        && !lexicon.is(Noun.CALENDAR, words.get(i + 1).raw());
  }

  private boolean isTitle(int i) {
    return lexicon.title(words.get(i).raw()).isPresent();
  }

  private int endOfRun(int start) {
    int end = known[start] != null ? known[start].end() : start + 1;
    boolean hasHead = hasHead(start, end);
    while (end < words.size() && end - start < LONGEST) {
      Words.Joint joint = words.get(end).joint();
      if (joint != Words.Joint.SPACE && joint != Words.Joint.HYPHEN || sentenceBreak(end)) {
        break;
      }
      if (nameLike(end)) {
        end = known[end] != null ? known[end].end() : end + 1;
        hasHead |= hasHead(start, end);
      } else if (end + 1 < words.size() && bridges(end, hasHead)) {
        end++;
      } else if (end + 2 < words.size() && hasHead && bridges(end, true) && bridgesTo(end + 1)) {
        end += 2;
      } else {
        break;
      }
    }
    return end;
  }

  private boolean sentenceBreak(int i) {
    return opens[i] || tokens[i] == null;
  }

  private boolean hasHead(int first, int end) {
    for (int i = first; i < end; i++) {
      if (types.headOf(words.get(i).raw()).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** A small word inside a name, with a name behind it: "Council on", "bin", "al-". */
  private boolean bridges(int i, boolean hasHead) {
    String w = words.get(i).raw();
    if (words.get(i + 1).joint() == Words.Joint.BREAK
        || words.get(i + 1).joint() == Words.Joint.COMMA) {
      return false;
    }
    boolean small =
        PARTICLES.contains(w)
            || hasHead
                && ShapeTypes.CONNECTORS.contains(w)
                && !w.equals("and")
                && !w.equals("in")
                && !w.equals("to")
                && !w.equals("the");
    return small && (nameLike(i + 1) || w.equals("of") && bridgesTo(i + 1));
  }

  private boolean bridgesTo(int i) {
    return words.get(i).raw().equals("the") && i + 1 < words.size() && nameLike(i + 1);
  }

  // ---- what a run of capitals names

  private void analyse(int first, int end) {
    int last = lastTitle(first, end);
    if (last >= 0) {
      int from = titleStart(last, first);
      Optional<Lexicon.Title> title = lexicon.title(types.written(from, last + 1));
      if (from > first) {
        withoutTitle(first, from);
      }
      if (title.isPresent() && !isKnownAlone(last + 1, end)) {
        person(last + 1, end, title);
      }
      return;
    }
    withoutTitle(first, end);
  }

  /** Index of the last word of the last title that has a name behind it; -1 without one. */
  private int lastTitle(int first, int end) {
    for (int i = end - 2; i >= first; i--) {
      boolean inKnown = known[i] != null && known[i].end() - known[i].first() > 1;
      if (!inKnown
          && words.get(i + 1).capital()
          && lexicon.title(words.get(i).raw()).filter(t -> !t.isSuffix()).isPresent()
          && types.headOf(words.get(end - 1).raw()).isEmpty()) {
        return i;
      }
    }
    return -1;
  }

  private int titleStart(int last, int first) {
    for (int from = Math.max(first, last - 2); from < last; from++) {
      if (lexicon.title(types.written(from, last + 1)).isPresent()) {
        return from;
      }
    }
    return last;
  }

  private void person(int first, int end, Optional<Lexicon.Title> title) {
    shapes.add(new Shape(first, end, Optional.of(EntityType.PERSON), title));
  }

  private boolean isKnownAlone(int first, int end) {
    return first < end
        && known[first] != null
        && known[first].first() == first
        && known[first].end() == end;
  }

  private void withoutTitle(int from, int end) {
    int first = from;
    if (isKnownAlone(first, end)) {
      return;
    }
    boolean anyKnown = false;
    for (int i = first; i < end; i++) {
      anyKnown |= known[i] != null && !known[i].adjective();
    }
    boolean common = end - first == 1 && isCommonNoun(words.get(first).raw());
    if (!anyKnown && (common || lexicon.is(Noun.NOTNAME, words.get(end - 1).raw()))) {
      return;
    }
    Optional<EntityType> named = anyKnown ? Optional.empty() : types.kindInName(end);
    if (named.isPresent()) {
      shapes.add(new Shape(first, end + 1, named, Optional.empty()));
      return;
    }
    Optional<EntityType> head = types.headType(first, end);
    if (!anyKnown) {
      while (first < end && known[first] != null && head.isEmpty()) {
        first = known[first].end();
      }
      if (first < end) {
        shapes.add(new Shape(first, end, head.or(() -> types.typeOf(from, end)), Optional.empty()));
      }
      return;
    }
    if (head.isPresent() && end - first > 1) {
      shapes.add(new Shape(first, end, head, Optional.empty()));
    } else if (isRelativeOfKnown(first, end) || isFirstNameBeforeSurname(first, end)) {
      person(first, end, Optional.empty());
    } else {
      split(first, end);
    }
  }

  /** "the Ministry": a common noun with a capital. */
  private boolean isCommonNoun(String word) {
    String noun = NameFinder.singular(word.toLowerCase(java.util.Locale.ROOT));
    return lexicon.isAny(
        noun,
        Noun.BODY,
        Noun.GOVERNMENT,
        Noun.COALITION,
        Noun.INTERNATIONAL,
        Noun.ORGANISATION,
        Noun.MILITARY,
        Noun.OUTLET,
        Noun.DOCUMENT,
        Noun.SPEAKING,
        Noun.PERSON,
        Noun.PART);
  }

  /** "Ivanka Trump": a surname of the table with a first name of another. */
  private boolean isRelativeOfKnown(int first, int end) {
    Name last = known[end - 1];
    return last != null
        && last.end() == end
        && last.first() == end - 1
        && last.actor().filter(e -> e.type() == EntityType.PERSON).isPresent()
        && end - first <= 3
        && known[first] == null
        && !lexicon.isAny(words.get(first).raw(), Noun.ORGHEAD, Noun.BODYHEAD, Noun.NOTNAME);
  }

  /** "Jordan Ashby", "Chad Miles": a country's name that is a first name. */
  private boolean isFirstNameBeforeSurname(int first, int end) {
    return end - first >= 2
        && end - first <= 3
        && known[first] != null
        && known[first].end() == first + 1
        && !known[first].adjective()
        && at.isFirstName(words.get(first))
        && known[first + 1] == null;
  }

  private void split(int first, int end) {
    int from = first;
    for (int i = first; i <= end; i++) {
      boolean boundary = i == end || known[i] != null;
      if (boundary && i > from) {
        int stop = i;
        while (stop > from && !words.get(stop - 1).capital()) {
          stop--;
        }
        while (from < stop && !words.get(from).capital() && !particle(from)) {
          from++;
        }
        if (stop > from) {
          shapes.add(
              new Shape(
                  from,
                  stop,
                  types.headType(from, stop).or(() -> Optional.empty()),
                  Optional.empty()));
        }
      }
      if (i < end && known[i] != null) {
        i = known[i].end() - 1;
        from = i + 1;
      }
    }
  }
}
