using System.Collections.Immutable;
using Plumbline.Documents.Model;

namespace Plumbline.Documents.Writing;

/// <summary>Pieces of text read as one.</summary>
internal static class InlineText
{
    /// <summary>The words of the pieces without their bindings and marks.</summary>
    public static string Of(ImmutableArray<Inline> content) =>
        content.Length == 1 ? content[0].Text : string.Concat(content.Select(inline => inline.Text));
}
