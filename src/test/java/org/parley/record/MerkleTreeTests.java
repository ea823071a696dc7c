package org.parley.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MerkleTreeTests {
    /** The leaves and heads that implementations of RFC 6962 commonly test themselves against. */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> HEADS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private final List<Hash> leaves = LEAVES.stream()
            .map(leaf -> Hash.leaf(HexFormat.of().parseHex(leaf)))
            .toList();

    @Test
    void headsAreThoseOfOtherImplementations() {
        var tree = MerkleTree.over(leaves);
        for (int size = 1; size <= HEADS.size(); size++)
            assertThat(tree.head(size).hex()).as("head of %d leaves", size).isEqualTo(HEADS.get(size - 1));
    }

    @Test
    void aTreeWithoutLeavesHasTheHashOfNothing() {
        assertThat(MerkleTree.over(List.of()).head().hex())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Property(tries = 200)
    void everyLeafProvesItselfAndNoOther(
            @ForAll @IntRange(min = 1, max = 70) int size, @ForAll @IntRange(max = 69) int pick) {
        var tree = tree(size);
        int index = pick % size;
        var path = tree.inclusion(index);
        assertThat(Proofs.included(leaf(index), index, size, path, tree.head())).isTrue();
        assertThat(Proofs.included(leaf(index + 1), index, size, path, tree.head()))
                .isFalse();
        if (size > 1)
            assertThat(Proofs.included(leaf(index), (index + 1) % size, size, path, tree.head()))
                    .isFalse();
        assertThat(Proofs.included(
                        leaf(index), index, size, path, tree(size + 1).head()))
                .isFalse();
    }

    @Property(tries = 300)
    void aGrownTreeProvesItsBeginningAndARewrittenOneDoesNot(
            @ForAll @IntRange(min = 1, max = 70) int second, @ForAll @IntRange(min = 1, max = 70) int pick) {
        int first = 1 + pick % second;
        var tree = tree(second);
        var proof = tree.consistency(first);
        assertThat(Proofs.consistent(first, tree.head(first), second, tree.head(), proof))
                .isTrue();

        var rewritten = new ArrayList<>(Stream.iterate(0, i -> i + 1)
                .limit(second)
                .map(MerkleTreeTests::leaf)
                .toList());
        rewritten.set(first - 1, leaf(-1));
        var other = MerkleTree.over(rewritten);
        assertThat(Proofs.consistent(first, tree.head(first), second, other.head(), other.consistency(first)))
                .isFalse();
    }

    @Property(tries = 60)
    void theFrontierTellsTheSameHeadAlsoAfterARest(@ForAll @IntRange(max = 200) int size) {
        var frontier = new Frontier();
        for (int i = 0; i < size; i++) {
            frontier.append(leaf(i));
            frontier = Frontier.resumed(frontier.size(), frontier.peaks());
        }
        assertThat(frontier.head()).isEqualTo(tree(size).head());
    }

    private static MerkleTree tree(int size) {
        return MerkleTree.over(Stream.iterate(0, i -> i + 1)
                .limit(size)
                .map(MerkleTreeTests::leaf)
                .toList());
    }

    private static Hash leaf(int number) {
        return Hash.leaf(Integer.toString(number).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
