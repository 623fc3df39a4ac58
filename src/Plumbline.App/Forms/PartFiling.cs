using System.Text.Json.Nodes;
using Plumbline.App.Data.Records;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Findings;

namespace Plumbline.App.Forms;

/// <summary>Reads a part of a filing by itself, with what the reader demands of every filing filled in.</summary>
internal static class PartFiling
{
    /// <summary>Rows of one form as a filing, or what is wrong with them.</summary>
    internal static Result<Filing> Read(IEnumerable<FormRow> rows, FilingSubject subject) =>
        Read(FormPart.Join(rows).Filing, subject);

    /// <summary>The JSON of some parts as a filing, or what is wrong with it. The parts are completed in place.</summary>
    internal static Result<Filing> Read(JsonObject parts, FilingSubject subject)
    {
        parts["schema"] = FilingJson.SchemaName;
        parts["subject"] = subject == FilingSubject.Project ? "project" : "department";
        parts["regime"] = "-";
        parts["year"] = FiscalYear.First;
        parts["identity"] = new JsonObject { ["department"] = "-" };
        return FilingJson.Read(FormJson.Text(parts));
    }
}
