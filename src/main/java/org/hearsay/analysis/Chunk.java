package org.hearsay.analysis;

/**
 * A base phrase (CoNLL-2000 types: NP, VP, PP, ADVP, SBAR …).
 *
 * @param first index of its first token in the sentence
 * @param end one past its last token
 */
public record Chunk(String type, int first, int end) {
  public boolean is(String other) {
    return type.equals(other);
  }
}
