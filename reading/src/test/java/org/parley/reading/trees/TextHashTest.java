package org.parley.reading.trees;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class TextHashTest {

  @Property
  void theHashOfTwoTextsFollowsFromTheirHashes(@ForAll String one, @ForAll String two) {
    long composed = TextHash.of(one) * TextHash.power(two) + TextHash.of(two);

    assertThat(composed).isEqualTo(TextHash.of(one + two));
  }

  @Property
  void featuresAreHashedAsIfTheyWereWrittenOut(@ForAll String word, @ForAll String tag) {
    Symbols symbols =
        new Symbols(List.of(TreeModel.NOTHING)).with(List.of(new TaggedToken(word, tag)));
    FeatureRows.Search search = new FeatureRows.Search();

    new FeatureKeys(symbols, search).add(TextHash.of("S0WT-"), symbols.word(0), symbols.tag(0));

    assertThat(search.keys[0]).isEqualTo(TextHash.of("S0WT-" + word + "-" + tag));
  }
}
