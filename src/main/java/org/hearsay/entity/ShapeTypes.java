package org.hearsay.entity;

import java.util.Optional;
import java.util.Set;
import org.hearsay.analysis.Token;
import org.hearsay.entity.Lexicon.Noun;

/** What an unknown name names: by the nouns in it, by first names, by what stands around it. */
final class ShapeTypes {
  static final Set<String> CONNECTORS = Set.of("of", "for", "on", "and", "the", "in", "to");

  private final Capitals at;
  private final Words words;
  private final Token[] tokens;
  private final Name[] known;
  private final Lexicon lexicon = Lexicon.shipped();

  ShapeTypes(Capitals at) {
    this.at = at;
    words = at.words;
    tokens = at.tokens;
    known = at.known;
  }

  String written(int first, int end) {
    StringBuilder out = new StringBuilder();
    for (int i = first; i < end; i++) {
      out.append(i == first ? "" : words.get(i).joint() == Words.Joint.HYPHEN ? "-" : " ");
      out.append(words.get(i).raw().replace(".", ""));
    }
    return out.toString();
  }

  Optional<EntityType> headOf(String word) {
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
  Optional<EntityType> headType(int first, int end) {
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
  Optional<EntityType> typeOf(int first, int end) {
    int length = end - first;
    String lastWord = words.get(end - 1).raw();
    if (lexicon.is(Noun.NOTNAME, lastWord)) {
      return Optional.empty();
    }
    if (length == 1 && at.isTurn(first)) {
      return Optional.of(EntityType.PERSON);
    }
    boolean suffix = lexicon.title(lastWord).filter(Lexicon.Title::isSuffix).isPresent();
    if (suffix || length >= 2 && length <= 5 && at.isFirstName(words.get(first))) {
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
  Optional<EntityType> kindInName(int end) {
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
