package org.hearsay.attribution;

import java.util.List;
import org.hearsay.analysis.AnalyzedArticle;

/** Finds attributions as spans, nested ones included. One finder a thread. */
public interface SpanFinder {
  List<AttributionSpans> find(AnalyzedArticle article);
}
