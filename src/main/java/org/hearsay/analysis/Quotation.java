package org.hearsay.analysis;

import org.hearsay.text.Span;

/**
 * Words between a pair of quotation marks.
 *
 * @param span with the marks; when the closing mark is missing because the quotation runs on in the
 *     next paragraph, up to the end of its paragraph
 * @param inner without the marks
 * @param depth 0 for an outermost quotation, 1 for one inside it
 */
public record Quotation(Span span, Span inner, int depth) {}
