using Plumbline.Findings;

namespace Plumbline.Documents.Reading;

/// <summary>
/// Stops a reader in the middle of a file that cannot be read. It never leaves this namespace: <see cref="Refusals"/>
/// turns it into the finding that it carries.
/// </summary>
internal sealed class UnreadableException(string rule, Message message, Message repair) : Exception(message.ToString())
{
    /// <summary>The refusal of one file.</summary>
    public Finding Of(string file) => new(rule, Severity.Error, new FilePlace(file), message) { Repair = repair };
}
