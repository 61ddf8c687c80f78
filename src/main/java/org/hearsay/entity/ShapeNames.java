package org.hearsay.entity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.analysis.AnalyzedArticle;
import org.hearsay.analysis.Sentence;
import org.hearsay.analysis.Token;
import org.hearsay.article.Block;
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
  private static final Set<String> CONNECTORS = Set.of("of", "for", "on", "and", "the", "in", "to");
  private static final int LONGEST = 9;

  /**
   * A name by its shape.
   *
   * @param type empty where nothing tells what it names
   */
  record Shape(int first, int end, Optional<EntityType> type, Optional<Lexicon.Title> title) {}

  private final Words words;
  private final String text;
  private final Lexicon lexicon = Lexicon.shipped();
  private final Token[] tokens;
  private final boolean[] opens;
  private final boolean[] titleCase;
  private final Name[] known;
  private final Set<String> capitalsInside = new HashSet<>();
  private final List<Shape> shapes = new ArrayList<>();

  ShapeNames(AnalyzedArticle article, Words words, List<Name> names) {
    this.words = words;
    text = article.article().layout().readable();
    tokens = new Token[words.size()];
    opens = new boolean[words.size()];
    titleCase = new boolean[words.size()];
    known = new Name[words.size()];
    for (Name n : names) {
      for (int i = n.first(); i < n.end(); i++) {
        known[i] = n;
      }
    }
    article.sentences().forEach(s -> align(article, s));
  }

  private void align(AnalyzedArticle article, Sentence sentence) {
    boolean headline =
        article.article().layout().blocks().get(sentence.block()).kind() != Block.Kind.PARAGRAPH;
    boolean shouting = headline && isTitleCase(sentence);
    boolean open = true;
    for (Token t : sentence.tokens()) {
      int i = words.from(t.span().start());
      for (; i < words.size() && words.get(i).start() < t.span().end(); i++) {
        tokens[i] = t;
        opens[i] = open;
        titleCase[i] = shouting;
        if (!open && !shouting && words.get(i).capital()) {
          capitalsInside.add(words.get(i).raw());
        }
        open = false;
      }
      open |= t.tag().equals("``") || t.form().equals(":") || t.form().equals("‘");
    }
  }

  /** More than two thirds of the longer words begin with a capital. */
  private static boolean isTitleCase(Sentence s) {
    int all = 0;
    int capital = 0;
    for (Token t : s.tokens()) {
      if (t.form().length() > 3 && Character.isLetter(t.form().charAt(0))) {
        all++;
        capital += Character.isUpperCase(t.form().charAt(0)) ? 1 : 0;
      }
    }
    return all > 3 && capital * 3 > all * 2;
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
    if (isTurn(i)) {
      return true;
    }
    if (titleCase[i]) {
      return t.isName() && (capitalsInside.contains(w.raw()) || isFirstName(w));
    }
    if (opens[i]) {
      return t.isName()
              && (capitalsInside.contains(w.raw()) || isFirstName(w) || nextIsName(i) || isTitle(i))
          || t.isNoun() && capitalsInside.contains(w.raw());
    }
    return t.isName()
        || t.isNoun()
        || t.tag().startsWith("JJ")
        || !t.isVerb() && !t.tag().startsWith("RB");
  }

  /** "WALLACE: …": whose turn it is in a transcript. */
  private boolean isTurn(int i) {
    Words.Word w = words.get(i);
    return opens[i] && w.allCapitals() && w.end() < text.length() && text.charAt(w.end()) == ':';
  }

  /** "Americans", "Republicans": people, not a person, and no name. */
  private boolean isGroup(int i) {
    Words.Word w = words.get(i);
    return tokens[i].tag().equals("NNPS")
        && headOf(w.raw()).isEmpty()
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

  private boolean isFirstName(Words.Word w) {
    return lexicon.firstName(w.raw()).isPresent();
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
      if (headOf(words.get(i).raw()).isPresent()) {
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
                && CONNECTORS.contains(w)
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
      Optional<Lexicon.Title> title = lexicon.title(written(from, last + 1));
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
          && headOf(words.get(end - 1).raw()).isEmpty()) {
        return i;
      }
    }
    return -1;
  }

  private int titleStart(int last, int first) {
    for (int from = Math.max(first, last - 2); from < last; from++) {
      if (lexicon.title(written(from, last + 1)).isPresent()) {
        return from;
      }
    }
    return last;
  }

  private String written(int first, int end) {
    StringBuilder out = new StringBuilder();
    for (int i = first; i < end; i++) {
      out.append(i == first ? "" : words.get(i).joint() == Words.Joint.HYPHEN ? "-" : " ");
      out.append(words.get(i).raw().replace(".", ""));
    }
    return out.toString();
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
    Optional<EntityType> named = anyKnown ? Optional.empty() : kindInName(end);
    if (named.isPresent()) {
      shapes.add(new Shape(first, end + 1, named, Optional.empty()));
      return;
    }
    Optional<EntityType> head = headType(first, end);
    if (!anyKnown) {
      while (first < end && known[first] != null && head.isEmpty()) {
        first = known[first].end();
      }
      if (first < end) {
        shapes.add(new Shape(first, end, head.or(() -> typeOf(from, end)), Optional.empty()));
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
        && isFirstName(words.get(first))
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
                  from, stop, headType(from, stop).or(() -> Optional.empty()), Optional.empty()));
        }
      }
      if (i < end && known[i] != null) {
        i = known[i].end() - 1;
        from = i + 1;
      }
    }
  }

  private Optional<EntityType> headOf(String word) {
    if (lexicon.is(Noun.ARMEDHEAD, word)) {
      return Optional.of(EntityType.ARMED_GROUP);
    }
    if (lexicon.is(Noun.GEOHEAD, word)) {
      return Optional.of(EntityType.PLACE);
    }
    if (lexicon.is(Noun.BODYHEAD, word)) {
      return Optional.of(EntityType.GOVERNMENT_BODY);
    }
    if (lexicon.is(Noun.PRESSHEAD, word)) {
      return Optional.of(EntityType.OUTLET);
    }
    return lexicon.is(Noun.ORGHEAD, word) ? Optional.of(EntityType.ORGANISATION) : Optional.empty();
  }

  /** By the noun that heads the name: its last word, or the one before "of", "for", "on". */
  private Optional<EntityType> headType(int first, int end) {
    if (end - first < 2) {
      return Optional.empty();
    }
    if (written(first, end).endsWith("News Agency")
        || written(first, end).endsWith("Press Agency")) {
      return Optional.of(EntityType.OUTLET);
    }
    Optional<EntityType> head = headOf(words.get(end - 1).raw());
    boolean ofState =
        first > 0
            && known[first - 1] != null
            && known[first - 1].actor().filter(e -> e.type() == EntityType.STATE).isPresent()
            && words.get(first).joint() != Words.Joint.BREAK;
    if (ofState && head.filter(t -> t == EntityType.ARMED_GROUP).isPresent()) {
      return Optional.of(EntityType.MILITARY);
    }
    for (int i = first + 1; i < end; i++) {
      if (CONNECTORS.contains(words.get(i).raw())) {
        head = headOf(words.get(i - 1).raw());
        break;
      }
    }
    return head;
  }

  /** By first names and by what stands around. */
  private Optional<EntityType> typeOf(int first, int end) {
    int length = end - first;
    String lastWord = words.get(end - 1).raw();
    if (lexicon.is(Noun.NOTNAME, lastWord)) {
      return Optional.empty();
    }
    if (length == 1 && isTurn(first)) {
      return Optional.of(EntityType.PERSON);
    }
    boolean suffix = lexicon.title(lastWord).filter(Lexicon.Title::isSuffix).isPresent();
    if (suffix || length >= 2 && length <= 5 && isFirstName(words.get(first))) {
      return Optional.of(EntityType.PERSON);
    }
    if (placeCue(first, end)) {
      return Optional.of(EntityType.PLACE);
    }
    Optional<EntityType> kind =
        after(end).filter(w -> words.get(end).joint() == Words.Joint.SPACE).flatMap(this::kindOf);
    if (kind.isPresent()) {
      return kind;
    }
    if (personCue(first, end, length)) {
      return Optional.of(EntityType.PERSON);
    }
    if (locative(first) && !followedByVerb(end)) {
      return Optional.of(EntityType.PLACE);
    }
    return Optional.empty();
  }

  /** "the Long River coalition": a name that ends in a common noun. */
  private Optional<EntityType> kindInName(int end) {
    if (end >= words.size()
        || tokens[end] == null
        || words.get(end).joint() != Words.Joint.SPACE
        || words.get(end).capital()) {
      return Optional.empty();
    }
    return switch (words.get(end).raw()) {
      case "coalition", "alliance" -> Optional.of(EntityType.COALITION);
      case "militia", "brigade" -> Optional.of(EntityType.ARMED_GROUP);
      case "movement", "party", "union" -> Optional.of(EntityType.ORGANISATION);
      default -> Optional.empty();
    };
  }

  /** "the Harbour Gazette newspaper", "the Ashgrove militia", "Ferrow company". */
  private Optional<EntityType> kindOf(String noun) {
    if (noun.matches("newspaper|channel|broadcaster|website|magazine|daily|tabloid|weekly")) {
      return Optional.of(EntityType.OUTLET);
    }
    if (noun.matches("militia|brigade|brigades|rebels|insurgents|militants|faction")) {
      return Optional.of(EntityType.ARMED_GROUP);
    }
    return noun.matches("company|party|charity|foundation|institute|association|union|firm")
        ? Optional.of(EntityType.ORGANISATION)
        : Optional.empty();
  }

  private boolean placeCue(int first, int end) {
    return after(end).filter(w -> lexicon.isAny(NameFinder.singular(w), Noun.PLACEHEAD)).isPresent()
            && words.get(end).joint() == Words.Joint.SPACE
        || before(first, 1).filter("of"::equals).isPresent()
            && before(first, 2)
                .filter(w -> lexicon.isAny(NameFinder.singular(w), Noun.PLACEHEAD, Noun.REGIONHEAD))
                .isPresent()
        || before(first, 1)
            .filter(w -> lexicon.isAny(w, Noun.PLACEHEAD) && !w.equals("hospital"))
            .isPresent();
  }

  private boolean personCue(int first, int end, int length) {
    boolean initial = length >= 3 && words.get(first + 1).raw().matches("[A-Z]\\.?");
    boolean role =
        before(first, 1)
                .filter(w -> lexicon.isAny(w, Noun.PERSON, Noun.MALE, Noun.FEMALE))
                .isPresent()
            && words.get(first).joint() != Words.Joint.BREAK;
    boolean who = after(end).filter(w -> w.equals("who")).isPresent();
    boolean age =
        end < words.size()
            && words.get(end).joint() == Words.Joint.COMMA
            && words.get(end).raw().matches("[1-9][0-9]");
    boolean speaks =
        length >= 2
            && length <= 4
            && (spokenVerb(end) || spokenVerbBefore(first) || roleApposition(end));
    return initial || role && length <= 4 || who && length <= 4 || age || speaks;
  }

  private boolean roleApposition(int end) {
    if (end >= words.size() || words.get(end).joint() != Words.Joint.COMMA) {
      return false;
    }
    for (int i = end; i < Math.min(end + 8, words.size()); i++) {
      Words.Word w = words.get(i);
      if (i > end
          && w.joint() != Words.Joint.SPACE
          && w.joint() != Words.Joint.HYPHEN
          && w.joint() != Words.Joint.POSSESSIVE) {
        return false;
      }
      if (lexicon.isAny(w.fold(), Noun.PERSON, Noun.MALE, Noun.FEMALE)) {
        return true;
      }
    }
    return false;
  }

  private boolean spokenVerb(int i) {
    return i < words.size()
        && tokens[i] != null
        && words.get(i).joint() == Words.Joint.SPACE
        && (tokens[i].tag().equals("VBD") || tokens[i].tag().equals("VBZ"))
        && lexicon.is(Noun.VERBISH, tokens[i].lemma());
  }

  private boolean spokenVerbBefore(int first) {
    return first > 0
        && tokens[first - 1] != null
        && words.get(first).joint() == Words.Joint.SPACE
        && Set.of("said", "says", "wrote", "told", "asked", "added", "argued", "tweeted")
            .contains(words.get(first - 1).raw());
  }

  private boolean followedByVerb(int i) {
    return i < words.size()
        && tokens[i] != null
        && words.get(i).joint() == Words.Joint.SPACE
        && (tokens[i].tag().equals("VBD") || tokens[i].tag().equals("VBZ"));
  }

  private boolean locative(int first) {
    return before(first, 1)
            .filter(w -> Set.of("in", "near", "outside", "around").contains(w))
            .isPresent()
        && words.get(first).joint() == Words.Joint.SPACE;
  }

  private Optional<String> before(int first, int k) {
    return first - k >= 0 && tokens[first - k] != null
        ? Optional.of(words.get(first - k).fold())
        : Optional.empty();
  }

  private Optional<String> after(int end) {
    return end < words.size() && tokens[end] != null && words.get(end).joint() != Words.Joint.BREAK
        ? Optional.of(words.get(end).fold())
        : Optional.empty();
  }
}
