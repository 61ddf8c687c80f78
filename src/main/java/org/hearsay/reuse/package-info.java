/**
 * Text reuse: which articles share text, where exactly, in which direction, and what was lost on
 * the way.
 *
 * <p>The way through: {@link org.hearsay.reuse.ReuseProfile} (what is kept of an article) → {@link
 * org.hearsay.reuse.ReuseIndex} (candidates by winnowed shingles) → {@link
 * org.hearsay.reuse.Aligner} (exact passages) → {@link org.hearsay.reuse.ReuseJudge} (is it reuse,
 * and who copied) → {@link org.hearsay.reuse.LostAttributions}.
 */
package org.hearsay.reuse;
