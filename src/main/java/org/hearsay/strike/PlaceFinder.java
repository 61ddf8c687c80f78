package org.hearsay.strike;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.analysis.Token;
import org.hearsay.attribution.Attribution;
import org.hearsay.entity.Entity;
import org.hearsay.entity.EntityType;
import org.hearsay.entity.Mention;

/**
 * Finds the places of a sentence where an attack can have been: not those of speakers, of states
 * that act, or of journeys. Immutable; threads may share it.
 */
final class PlaceFinder {

  /** A place and the last token of its name. */
  record Place(Entity entity, int token) {}

  private static final Set<String> CLAUSES = Set.of("relcl", "acl", "advcl");

  private final AttackWords words;

  PlaceFinder(AttackWords words) {
    this.words = words;
  }

  /** The places in text order. */
  List<Place> find(Tree tree, List<Mention> mentions, List<Attribution> attributions) {
    List<Place> places = new ArrayList<>();
    for (Mention mention : mentions) {
      if (!(mention.referent() instanceof Entity entity)
          || !entity.type().isPlace()
          || !tree.sentence().span().contains(mention.span())) {
        continue;
      }
      Optional<Integer> last = tree.lastToken(mention.head());
      boolean speaker =
          attributions.stream()
              .flatMap(
                  a ->
                      java.util.stream.Stream.concat(
                          a.spans().source().stream(), a.spans().cue().stream()))
              .anyMatch(s -> s.overlaps(mention.span()));
      if (last.isPresent()
          && !speaker
          && isWhere(tree, mention, last.get(), entity)
          && places.stream()
              .noneMatch(p -> p.token() == last.get() && p.entity().type() == EntityType.PLACE)) {
        places.removeIf(p -> p.token() == last.get());
        places.add(new Place(entity, last.get()));
      }
    }
    places.sort(Comparator.comparingInt(Place::token));
    return places;
  }

  private boolean isWhere(Tree tree, Mention mention, int last, Entity entity) {
    List<Token> tokens = tree.sentence().tokens();
    Token head = tokens.get(last);
    boolean state = entity.type() == EntityType.STATE;
    boolean adjective =
        head.tag().startsWith("JJ") && (state || mention.rule().contains("demonym"));
    int first = tree.firstToken(mention.span()).orElse(last);
    if (adjective || isCompoundWord(tokens, first, last)) {
      return false;
    }
    int next = last + 1;
    boolean beforePlace = next < tokens.size() && words.is("place-noun", tokens.get(next));
    boolean possessive = next < tokens.size() && tokens.get(next).tag().equals("POS");
    if (possessive) {
      beforePlace = placeNounFollows(tokens, next + 1);
    }
    Optional<String> preposition = preposition(tokens, first);
    if (preposition.isEmpty() && state && !beforePlace) {
      return false;
    }
    boolean modifies =
        !beforePlace
            && next < tokens.size()
            && tokens.get(next).isNoun()
            && !DateWords.at(tokens, next).isPresent();
    // "an attack on Arizona Sen. McCain"
    boolean ofName = modifies && tokens.get(next).isName();
    if (ofName || modifies && (possessive || preposition.isEmpty() || state)) {
      return false;
    }
    if (possessive && !beforePlace) {
      return false;
    }
    if (preposition
        .filter(p -> words.is("no-place-preposition", tokens.get(prepositionAt(tokens, first))))
        .isPresent()) {
      return false;
    }
    String relation = tree.relation(last);
    boolean actor =
        (relation.equals("nsubj") || relation.equals("agent"))
            && preposition.isEmpty()
            && !beforePlace;
    return !actor && !isJourney(tree, last);
  }

  /** "UK-based", "Gaza-style". */
  private static boolean isCompoundWord(List<Token> tokens, int first, int last) {
    return tokens.get(last).form().endsWith("-based")
        || tokens.get(first).form().endsWith("-based")
        || tokens.get(last).form().endsWith("-led");
  }

  private boolean placeNounFollows(List<Token> tokens, int from) {
    for (int i = from; i < Math.min(tokens.size(), from + 4); i++) {
      if (words.is("place-noun", tokens.get(i))) {
        return true;
      }
      if (!tokens.get(i).tag().startsWith("JJ") && !tokens.get(i).isNoun()) {
        return false;
      }
    }
    return false;
  }

  private static int prepositionAt(List<Token> tokens, int first) {
    int i = first - 1;
    while (i >= 0
        && (tokens.get(i).tag().equals("DT")
            || tokens.get(i).tag().startsWith("JJ")
            || tokens.get(i).isNoun())) {
      i--;
    }
    return i;
  }

  private Optional<String> preposition(List<Token> tokens, int first) {
    int i = prepositionAt(tokens, first);
    boolean is =
        i >= 0
            && (tokens.get(i).tag().equals("IN")
                || tokens.get(i).tag().equals("TO")
                || words.is("place-preposition", tokens.get(i)));
    return is ? Optional.of(Phrases.low(tokens.get(i))) : Optional.empty();
  }

  /** In a clause about where people or things came from or went to. */
  private boolean isJourney(Tree tree, int token) {
    for (int i : tree.path(token)) {
      Token word = tree.token(i);
      if (i != token && word.isVerb()) {
        return words.is("motion", word)
            && (CLAUSES.contains(tree.relation(i)) || !words.is("support", word));
      }
    }
    return false;
  }

  /** True when it stands for the place told of before ("at the scene", "in the area"). */
  boolean isAnaphor(Tree tree, int token) {
    return words.is("anaphor", tree.token(token))
        && tree.children(token).stream().noneMatch(c -> tree.relation(c).equals("prep"));
  }
}
