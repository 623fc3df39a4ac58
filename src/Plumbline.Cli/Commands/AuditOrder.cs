namespace Plumbline.Cli.Commands;

/// <summary>What was ordered of <c>plumb audit</c>.</summary>
/// <param name="Named">Files as named.</param>
/// <param name="Format">text or json.</param>
internal sealed record AuditOrder(IReadOnlyList<string> Named, string Format);
