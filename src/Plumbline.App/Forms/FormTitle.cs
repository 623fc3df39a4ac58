using Plumbline.Domain.Filings;

namespace Plumbline.App.Forms;

/// <summary>What a form is called beside the name of its unit.</summary>
public static class FormTitle
{
    /// <summary>That of a whole department or unit, which a form names after the unit alone.</summary>
    public const string Whole = "部门整体支出";

    /// <summary>The project; of a whole department or unit what it is.</summary>
    public static string Of(FilingSubject subject, string name) => subject == FilingSubject.Department ? Whole : name;
}
