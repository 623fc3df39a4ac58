using System.Collections.Immutable;
using Plumbline.Domain;
using Plumbline.Findings;
using Plumbline.Regimes.Packs;

namespace Plumbline.Tests.Regimes.Packs;

/// <summary>The smallest pack that loads, and ways to spoil it.</summary>
internal static class SmallPack
{
    /// <summary>Stands in a text before the spot where the finding must appear; it is not part of the text.</summary>
    internal const char Mark = '▸';

    internal const string Text = """
        code: X-1
        name: 示例方案
        source: doc
        sources:
          doc: { text: 某文件, confidence: own }
        hasWeights: { value: true, source: doc }
        weightCases:
          - { name: 通用, execution: 10, kinds: { output: 60, outcome: 30 }, source: doc }
        requiredKinds: { kinds: [output], source: doc }
        taxonomy: { kinds: { output: [quantity, quality], outcome: [socialBenefit] }, source: doc }
        scoring:
          higherIsBetter: { rule: positiveProportional, source: doc }
          lowerIsBetter: { rule: negativeLinear, source: doc }
          equal: { rule: equalAtLeast, source: doc }
          direct: { rule: direct, source: doc }
          passThreshold: { rule: passThreshold, passLine: 60%, source: doc }
          qualitative: { rule: judgedBands, achievedFrom: 80%, partlyFrom: 60%, source: doc }
          execution: { rule: executionProportional, source: doc }
        grades:
          - { grade: excellent, word: 优, from: 90, source: doc }
          - { grade: poor, word: 差, from: 0, source: doc }

        """;

    internal static Result<RegimeCatalogue> Load(params ImmutableArray<string> texts) =>
        RegimePacks.Read([.. texts.Select((text, at) => Pack(text, at + 1))]);

    internal static Regime Loaded(params ImmutableArray<string> texts) =>
        Load(texts).OrThrow().Find($"X-{texts.Length}")!;

    /// <summary>The pack with one piece of its text replaced.</summary>
    internal static string With(string old, string @new) =>
        Text.Contains(old, StringComparison.Ordinal)
            ? Text.Replace(old, @new, StringComparison.Ordinal)
            : throw new ArgumentException($"The pack has no '{old}'.", nameof(old));

    /// <summary>A pack that inherits from the small one; it is number 2.</summary>
    internal static string Child(string lines) =>
        $"""
            code: X-2
            name: 下级方案
            parent: X-1
            source: doc

            """ + lines;

    /// <summary>Takes the mark out and says where it stood: line and column from 1.</summary>
    internal static (string Text, int Line, int Column) Unmark(string marked)
    {
        var at = marked.IndexOf(Mark, StringComparison.Ordinal);
        var before = marked[..at];
        return (marked.Remove(at, 1), before.Count(character => character == '\n') + 1, at - before.LastIndexOf('\n'));
    }

    private static PackText Pack(string text, int number) => new($"X-{number}", $"X-{number}/regime.yaml", text);
}
