/*
 * What EN 16931 leaves out of UBL 2.1 or allows once only, as the syntax rules of release 1.3.16 list it; read by `limitTable`.
 */

/** `UBL-CR-…`: what may not stand in an invoice. */
export const leftOut = `
ext:UBLExtensions =3 cbc:ProfileExecutionID cbc:CopyIndicator cbc:UUID cbc:IssueTime cbc:PricingCurrencyCode cbc:PaymentCurrencyCode
  cbc:PaymentAlternativeCurrencyCode cbc:AccountingCostCode cbc:LineCountNumeric
cac:InvoicePeriod~BG-14(cbc:StartTime cbc:EndTime cbc:DurationMeasure cbc:Description)
cac:OrderReference~BT-13+BT-14(cbc:CopyIndicator cbc:UUID cbc:IssueDate cbc:IssueTime cbc:CustomerReference cbc:OrderTypeCode
  cac:DocumentReference)
cac:BillingReference(cac:InvoiceDocumentReference~BG-3(cbc:CopyIndicator cbc:UUID cbc:IssueTime cbc:DocumentTypeCode cbc:DocumentType
  cbc:XPath cbc:LanguageID cbc:LocaleCode cbc:VersionID cbc:DocumentStatusCode cbc:DocumentDescription cac:Attachment
  cac:ValidityPeriod cac:IssuerParty cac:ResultOfVerification) cac:SelfBilledInvoiceDocumentReference cac:CreditNoteDocumentReference
  cac:SelfBilledCreditNoteDocumentReference cac:DebitNoteDocumentReference cac:ReminderDocumentReference
  cac:AdditionalDocumentReference cac:BillingReferenceLine)
cac:DespatchDocumentReference~BT-16(cbc:CopyIndicator cbc:UUID cbc:IssueDate cbc:IssueTime cbc:DocumentTypeCode cbc:DocumentType
  cbc:XPath cbc:LanguageID cbc:LocaleCode cbc:VersionID cbc:DocumentStatusCode cbc:DocumentDescription cac:Attachment
  cac:ValidityPeriod cac:IssuerParty cac:ResultOfVerification)
cac:ReceiptDocumentReference~BT-15(cbc:CopyIndicator cbc:UUID cbc:IssueDate cbc:IssueTime cbc:DocumentTypeCode cbc:DocumentType
  cbc:XPath cbc:LanguageID cbc:LocaleCode cbc:VersionID cbc:DocumentStatusCode cbc:DocumentDescription cac:Attachment
  cac:ValidityPeriod cac:IssuerParty cac:ResultOfVerification) cac:StatementDocumentReference
cac:OriginatorDocumentReference~BT-17(cbc:CopyIndicator cbc:UUID cbc:IssueDate cbc:IssueTime cbc:DocumentTypeCode cbc:DocumentType
  cbc:XPath cbc:LanguageID cbc:LocaleCode cbc:VersionID cbc:DocumentStatusCode cbc:DocumentDescription cac:Attachment
  cac:ValidityPeriod cac:IssuerParty cac:ResultOfVerification)
cac:ContractDocumentReference~BT-12(cbc:CopyIndicator cbc:UUID cbc:IssueDate cbc:IssueTime cbc:DocumentTypeCode cbc:DocumentType
  cbc:XPath cbc:LanguageID cbc:LocaleCode cbc:VersionID cbc:DocumentStatusCode cbc:DocumentDescription cac:Attachment
  cac:ValidityPeriod cac:IssuerParty cac:ResultOfVerification)
cac:AdditionalDocumentReference~BG-24(cbc:CopyIndicator cbc:UUID cbc:IssueDate cbc:IssueTime cbc:DocumentType cbc:XPath cbc:LanguageID
  cbc:LocaleCode cbc:VersionID cbc:DocumentStatusCode cac:Attachment/cac:ExternalReference~BT-124(=121 cbc:DocumentHash
  cbc:HashAlgorithmMethod cbc:ExpiryDate cbc:ExpiryTime cbc:MimeCode cbc:FormatCode cbc:EncodingCode cbc:CharacterSetCode cbc:FileName
  cbc:Description) cac:ValidityPeriod cac:IssuerParty cac:ResultOfVerification)
cac:ProjectReference~BT-11(cbc:UUID cbc:IssueDate cac:WorkPhaseReference) cac:Signature
cac:AccountingSupplierParty(cbc:CustomerAssignedAccountID cbc:AdditionalAccountID cbc:DataSendingCapability cac:Party~BG-4(
  cbc:MarkCareIndicator cbc:MarkAttentionIndicator cbc:WebsiteURI cbc:LogoReferenceID cbc:IndustryClassificationCode cac:Language
  cac:PostalAddress~BG-5(cbc:ID cbc:AddressTypeCode cbc:AddressFormatCode cbc:Postbox cbc:Floor cbc:Room cbc:BlockName
  cbc:BuildingName cbc:BuildingNumber cbc:InhouseMail cbc:Department cbc:MarkAttention cbc:MarkCare cbc:PlotIdentification
  cbc:CitySubdivisionName cbc:CountrySubentityCode cbc:Region cbc:District cbc:TimezoneOffset cac:Country/cbc:Name~BT-40
  cac:LocationCoordinate) cac:PhysicalLocation cac:PartyTaxScheme~BT-31+BT-32(cbc:RegistrationName cbc:TaxLevelCode
  cbc:ExemptionReasonCode cbc:ExemptionReason cac:RegistrationAddress cac:TaxScheme(cbc:Name cbc:TaxTypeCode cbc:CurrencyCode
  cac:JurisdictionRegionAddress)) cac:PartyLegalEntity(cbc:RegistrationDate cbc:RegistrationExpirationDate cbc:CompanyLegalFormCode
  cbc:SoleProprietorshipIndicator cbc:CompanyLiquidationStatusCode cbc:CorporateStockAmount cbc:FullyPaidSharesIndicator
  cac:RegistrationAddress cac:CorporateRegistrationScheme cac:HeadOfficeParty cac:ShareholderParty) cac:Contact~BG-6(cbc:ID
  cbc:Telefax cbc:Note cac:OtherCommunication) cac:Person cac:AgentParty cac:ServiceProviderParty cac:PowerOfAttorney
  cac:FinancialAccount) cac:DespatchContact cac:AccountingContact cac:SellerContact)
cac:AccountingCustomerParty(cbc:CustomerAssignedAccountID cbc:SupplierAssignedAccountID cbc:AdditionalAccountID cac:Party~BG-7(
  cbc:MarkCareIndicator cbc:MarkAttentionIndicator cbc:WebsiteURI cbc:LogoReferenceID cbc:IndustryClassificationCode cac:Language
  cac:PostalAddress~BG-8(cbc:ID cbc:AddressTypeCode cbc:AddressFormatCode cbc:Postbox cbc:Floor cbc:Room cbc:BlockName
  cbc:BuildingName cbc:BuildingNumber cbc:InhouseMail cbc:Department cbc:MarkAttention cbc:MarkCare cbc:PlotIdentification
  cbc:CitySubdivisionName cbc:CountrySubentityCode cbc:Region cbc:District cbc:TimezoneOffset cac:Country/cbc:Name~BT-55
  cac:LocationCoordinate) cac:PhysicalLocation cac:PartyTaxScheme~BT-48(cbc:RegistrationName cbc:TaxLevelCode cbc:ExemptionReasonCode
  cbc:ExemptionReason cac:RegistrationAddress cac:TaxScheme(cbc:Name cbc:TaxTypeCode cbc:CurrencyCode cac:JurisdictionRegionAddress))
  cac:PartyLegalEntity~BT-44+BT-47(cbc:RegistrationDate cbc:RegistrationExpirationDate cbc:CompanyLegalFormCode cbc:CompanyLegalForm
  cbc:SoleProprietorshipIndicator cbc:CompanyLiquidationStatusCode cbc:CorporateStockAmount cbc:FullyPaidSharesIndicator
  cac:RegistrationAddress cac:CorporateRegistrationScheme cac:HeadOfficeParty cac:ShareholderParty) cac:Contact~BG-9(cbc:ID
  cbc:Telefax cbc:Note cac:OtherCommunication) cac:Person cac:AgentParty cac:ServiceProviderParty cac:PowerOfAttorney
  cac:FinancialAccount) cac:DeliveryContact cac:AccountingContact cac:BuyerContact)
cac:PayeeParty~BG-10(cbc:MarkCareIndicator cbc:MarkAttentionIndicator cbc:WebsiteURI cbc:LogoReferenceID cbc:EndpointID
  cbc:IndustryClassificationCode cac:Language cac:PostalAddress cac:PhysicalLocation cac:PartyTaxScheme cac:PartyLegalEntity~BT-61(
  cbc:RegistrationName cbc:RegistrationDate cbc:RegistrationExpirationDate cbc:CompanyLegalFormCode cbc:CompanyLegalForm
  cbc:SoleProprietorshipIndicator cbc:CompanyLiquidationStatusCode cbc:CorporateStockAmount cbc:FullyPaidSharesIndicator
  cac:RegistrationAddress cac:CorporateRegistrationScheme cac:HeadOfficeParty cac:ShareholderParty) cac:Contact cac:Person
  cac:AgentParty cac:ServiceProviderParty cac:PowerOfAttorney cac:FinancialAccount) cac:BuyerCustomerParty cac:SellerSupplierParty
cac:TaxRepresentativeParty~BG-11(cbc:MarkCareIndicator cbc:MarkAttentionIndicator cbc:WebsiteURI cbc:LogoReferenceID cbc:EndpointID
  cbc:IndustryClassificationCode cac:PartyIdentification cac:Language cac:PostalAddress~BG-12(cbc:ID cbc:AddressTypeCode
  cbc:AddressFormatCode cbc:Postbox cbc:Floor cbc:Room cbc:BlockName cbc:BuildingName cbc:BuildingNumber cbc:InhouseMail
  cbc:Department cbc:MarkAttention cbc:MarkCare cbc:PlotIdentification cbc:CitySubdivisionName cbc:CountrySubentityCode cbc:Region
  cbc:District cbc:TimezoneOffset cac:Country/cbc:Name~BT-69 cac:LocationCoordinate) cac:PhysicalLocation cac:PartyTaxScheme~BT-63(
  cbc:RegistrationName cbc:TaxLevelCode cbc:ExemptionReasonCode cbc:ExemptionReason cac:RegistrationAddress cac:TaxScheme(cbc:Name
  cbc:TaxTypeCode cbc:CurrencyCode cac:JurisdictionRegionAddress)) cac:PartyLegalEntity cac:Contact cac:Person cac:AgentParty
  cac:ServiceProviderParty cac:PowerOfAttorney cac:FinancialAccount)
cac:Delivery~BG-13(cbc:ID cbc:Quantity cbc:MinimumQuantity cbc:MaximumQuantity cbc:ActualDeliveryTime cbc:LatestDeliveryDate
  cbc:LatestDeliveryTime cbc:ReleaseID cbc:TrackingID cac:DeliveryLocation~BT-71(cbc:Description cbc:Conditions cbc:CountrySubentity
  cbc:CountrySubentityCode cbc:LocationTypeCode cbc:InformationURI cbc:Name cac:ValidityPeriod cac:Address~BG-15(cbc:ID
  cbc:AddressTypeCode cbc:AddressFormatCode cbc:Postbox cbc:Floor cbc:Room cbc:BlockName cbc:BuildingName cbc:BuildingNumber
  cbc:InhouseMail cbc:Department cbc:MarkAttention cbc:MarkCare cbc:PlotIdentification cbc:CitySubdivisionName
  cbc:CountrySubentityCode cbc:Region cbc:District cbc:TimezoneOffset cac:Country/cbc:Name~BT-80 cac:LocationCoordinate)
  cac:SubsidiaryLocation cac:LocationCoordinate) cac:AlternativeDeliveryLocation cac:RequestedDeliveryPeriod
  cac:EstimatedDeliveryPeriod cac:CarrierParty cac:DeliveryParty(cbc:MarkCareIndicator cbc:MarkAttentionIndicator cbc:WebsiteURI
  cbc:LogoReferenceID cbc:EndpointID cbc:IndustryClassificationCode cac:PartyIdentification cac:Language cac:PostalAddress
  cac:PhysicalLocation cac:PartyTaxScheme cac:PartyLegalEntity cac:Contact cac:Person cac:AgentParty cac:ServiceProviderParty
  cac:PowerOfAttorney cac:FinancialAccount) cac:NotifyParty cac:Despatch cac:DeliveryTerms cac:MinimumDeliveryUnit
  cac:MaximumDeliveryUnit cac:Shipment) cac:DeliveryTerms
cac:PaymentMeans~BG-16(cbc:ID =413 cbc:PaymentChannelCode cbc:InstructionID cac:CardAccount~BG-18(cbc:CardTypeCode
  cbc:ValidityStartDate cbc:ExpiryDate cbc:IssuerID cbc:IssueNumberID cbc:CV2ID cbc:CardChipCode cbc:ChipApplicationID)
  cac:PayeeFinancialAccount~BG-17(=424 cbc:AliasName cbc:AccountTypeCode cbc:AccountFormatCode cbc:CurrencyCode cbc:PaymentNote
  cac:FinancialInstitutionBranch~BT-86(cbc:Name cac:FinancialInstitution(cbc:Name cac:Address) cac:Address) cac:Country)
  cac:CreditAccount cac:PaymentMandate~BG-19(cbc:MandateTypeCode cbc:MaximumPaymentInstructionsNumeric cbc:MaximumPaidAmount
  cbc:SignatureID cac:PayerParty cac:PayerFinancialAccount~BT-91(cbc:Name cbc:AliasName cbc:AccountTypeCode cbc:AccountFormatCode
  cbc:CurrencyCode cbc:PaymentNote cac:FinancialInstitutionBranch cac:Country) cac:ValidityPeriod cac:PaymentReversalPeriod cac:Clause
  ) cac:TradeFinancing)
cac:PaymentTerms~BT-20(cbc:ID cbc:PaymentMeansID cbc:PrepaidPaymentReferenceID cbc:ReferenceEventCode cbc:SettlementDiscountPercent
  cbc:PenaltySurchargePercent cbc:PaymentPercent cbc:Amount cbc:SettlementDiscountAmount cbc:PenaltyAmount cbc:PaymentTermsDetailsURI
  cbc:PaymentDueDate cbc:InstallmentDueDate cbc:InvoicingPartyReference cac:SettlementPeriod cac:PenaltyPeriod cac:ExchangeRate
  cac:ValidityPeriod) cac:PrepaidPayment
cac:AllowanceCharge~BG-20+BG-21(cbc:ID cbc:PrepaidIndicator cbc:SequenceNumeric cbc:AccountingCostCode cbc:AccountingCost
  cbc:PerUnitAmount cac:TaxCategory(cbc:Name cbc:BaseUnitMeasure cbc:PerUnitAmount cbc:TaxExemptionReasonCode cbc:TaxExemptionReason
  cbc:TierRange cbc:TierRatePercent cac:TaxScheme(cbc:Name cbc:TaxTypeCode cbc:CurrencyCode cac:JurisdictionRegionAddress))
  cac:TaxTotal cac:PaymentMeans) cac:TaxExchangeRate cac:PricingExchangeRate cac:PaymentExchangeRate
  cac:PaymentAlternativeExchangeRate
cac:TaxTotal~BT-110+BT-111(cbc:RoundingAmount cbc:TaxEvidenceIndicator cbc:TaxIncludedIndicator cac:TaxSubtotal~BG-23(
  cbc:CalculationSequenceNumeric cbc:TransactionCurrencyTaxAmount cbc:Percent cbc:BaseUnitMeasure cbc:PerUnitAmount cbc:TierRange
  cbc:TierRatePercent cac:TaxCategory(cbc:Name cbc:BaseUnitMeasure cbc:PerUnitAmount cbc:TierRange cbc:TierRatePercent cac:TaxScheme(
  cbc:Name cbc:TaxTypeCode cbc:CurrencyCode cac:JurisdictionRegionAddress)))) cac:WithholdingTaxTotal
  cac:LegalMonetaryTotal/cbc:PayableAlternativeAmount~BG-22
cac:InvoiceLine|cac:CreditNoteLine~BG-25(cbc:UUID cbc:TaxPointDate cbc:AccountingCostCode cbc:PaymentPurposeCode
  cbc:FreeOfChargeIndicator cac:InvoicePeriod~BG-26(cbc:StartTime cbc:EndTime cbc:DurationMeasure cbc:DescriptionCode cbc:Description)
  cac:OrderLineReference~BT-132(cbc:SalesOrderLineID cbc:UUID cbc:LineStatusCode cac:OrderReference) cac:DespatchLineReference
  cac:ReceiptLineReference cac:BillingReference cac:DocumentReference~BT-128(cbc:CopyIndicator cbc:UUID cbc:IssueDate cbc:IssueTime
  =537 cbc:DocumentType cbc:XPath cbc:LanguageID cbc:LocaleCode cbc:VersionID cbc:DocumentStatusCode cbc:DocumentDescription
  cac:Attachment cac:ValidityPeriod cac:IssuerParty cac:ResultOfVerification) cac:PricingReference cac:OriginatorParty cac:Delivery
  cac:PaymentTerms cac:AllowanceCharge~BG-27+BG-28(cbc:ID cbc:PrepaidIndicator cbc:SequenceNumeric cbc:AccountingCostCode
  cbc:AccountingCost cbc:PerUnitAmount cac:TaxCategory cac:TaxTotal cac:PaymentMeans) cac:TaxTotal cac:WithholdingTaxTotal
  cac:Item~BG-31(cbc:PackQuantity cbc:PackSizeNumeric cbc:CatalogueIndicator cbc:HazardousRiskIndicator cbc:AdditionalInformation
  cbc:Keyword cbc:BrandName cbc:ModelName cac:BuyersItemIdentification~BT-156(cbc:ExtendedID cbc:BarcodeSymbologyID
  cac:PhysicalAttribute cac:MeasurementDimension cac:IssuerParty) cac:SellersItemIdentification~BT-155(cbc:ExtendedID
  cbc:BarcodeSymbologyID cac:PhysicalAttribute cac:MeasurementDimension cac:IssuerParty) cac:ManufacturersItemIdentification
  cac:StandardItemIdentification~BT-157(cbc:ExtendedID cbc:BarcodeSymbologyID cac:PhysicalAttribute cac:MeasurementDimension
  cac:IssuerParty) cac:CatalogueItemIdentification cac:AdditionalItemIdentification cac:CatalogueDocumentReference
  cac:ItemSpecificationDocumentReference cac:OriginCountry/cbc:Name~BT-159 cac:CommodityClassification~BT-158(cbc:NatureCode
  cbc:CargoTypeCode cbc:CommodityCode) cac:TransactionConditions cac:HazardousItem cac:ClassifiedTaxCategory~BG-30(cbc:Name
  cbc:BaseUnitMeasure cbc:PerUnitAmount cbc:TaxExemptionReasonCode cbc:TaxExemptionReason cbc:TierRange cbc:TierRatePercent
  cac:TaxScheme(cbc:Name cbc:TaxTypeCode cbc:CurrencyCode cac:JurisdictionRegionAddress)) cac:AdditionalItemProperty~BG-32(cbc:ID
  cbc:NameCode cbc:TestMethod cbc:ValueQuantity cbc:ValueQualifier cbc:ImportanceCode cbc:ListValue cac:UsabilityPeriod
  cac:ItemPropertyGroup cac:RangeDimension cac:ItemPropertyRange) cac:ManufacturerParty cac:InformationContentProviderParty
  cac:OriginAddress cac:ItemInstance cac:Certificate cac:Dimension) cac:Price~BG-29(cbc:PriceChangeReason cbc:PriceTypeCode
  cbc:PriceType cbc:OrderableUnitFactorRate cbc:ValidityPeriod cbc:PriceList cac:AllowanceCharge~BT-147+BT-148(=632 cbc:ID
  cbc:AllowanceChargeReasonCode cbc:AllowanceChargeReason cbc:MultiplierFactorNumeric cbc:PrepaidIndicator cbc:SequenceNumeric
  cbc:AccountingCostCode cbc:AccountingCost cbc:PerUnitAmount cac:TaxCategory cac:TaxTotal cac:PaymentMeans) cac:PricingExchangeRate)
  cac:DeliveryTerms cac:SubInvoiceLine cac:ItemPriceExtension) cbc:CustomizationID/@schemeID~BT-24 cbc:ProfileID/@schemeID~BT-23
  cbc:ID/@schemeID~BT-1 cbc:SalesOrderID/@schemeID //cac:PartyTaxScheme/cbc:CompanyID/@schemeID
cac:PaymentMeans(cbc:PaymentID/@schemeID~BT-83 cac:PayeeFinancialAccount(cbc:ID/@schemeID~BT-84
  cac:FinancialInstitutionBranch/cbc:ID/@schemeID~BT-86)) cbc:InvoiceTypeCode/@listID~BT-3 cbc:DocumentCurrencyCode/@listID~BT-5
  cbc:TaxCurrencyCode/@listID~BT-6 cac:AdditionalDocumentReference/cbc:DocumentTypeCode/@listID~BG-24
  //cac:Country/cbc:IdentificationCode/@listID cac:PaymentMeans/cbc:PaymentMeansCode/@listID~BT-81
  //cbc:AllowanceChargeReasonCode/@listID //@unitCodeListID //cac:FinancialInstitution =667
  //cac:BuyersItemIdentification/cbc:ID/@schemeID //cac:SellersItemIdentification/cbc:ID/@schemeID
//cac:Price/cac:AllowanceCharge(cbc:AllowanceChargeReasonCode cbc:AllowanceChargeReason cbc:MultiplierFactorNumeric)
  cbc:CreditNoteTypeCode/@listID =674 //cbc:PrimaryAccountNumberID/@schemeID //cac:CardAccount/cbc:NetworkID/@schemeID
//cac:PaymentMandate(cbc:ID/@schemeID cac:PayerFinancialAccount/cbc:ID/@schemeID) //cac:TaxCategory/cbc:ID/@schemeID
  //cac:ClassifiedTaxCategory/cbc:ID/@schemeID //cac:PaymentMeans/cac:PayerFinancialAccount cac:PaymentMeans/cbc:InstructionNote~BG-16
  cac:Delivery/cac:DeliveryAddress~BG-13`;

/** `UBL-DT-…`: attributes that may not stand anywhere. */
export const attributesLeftOut = `
=8 //@schemeName //@schemeAgencyName //@schemeDataURI //@schemeURI //@format //@unitCodeListIdentifier //@unitCodeListAgencyIdentifier
  //@unitCodeListAgencyName //@listAgencyName //@listName =19 //@languageID //@listURI //@listSchemeURI //@languageLocaleID //@uri
  //@currencyCodeListVersionID //@characterSetCode //@encodingCode //@schemeAgencyID //@listAgencyID`;

/** `UBL-SR-…`: what may stand once. */
export const onceAtMost = `
cac:ContractDocumentReference/cbc:ID~BT-12? cac:ReceiptDocumentReference/cbc:ID~BT-15? cac:DespatchDocumentReference/cbc:ID~BT-16? =5
  cac:PaymentTerms/cbc:Note~BT-20? =8 cac:InvoicePeriod~BG-14?
cac:AccountingSupplierParty/cac:Party(cac:PartyLegalEntity/cbc:RegistrationName~BT-27? cac:PartyName/cbc:Name~BT-28?
  cac:PartyLegalEntity(cbc:CompanyID~BT-30? =14 cbc:CompanyLegalForm~BT-33?))
cac:AccountingCustomerParty/cac:Party(cac:PartyLegalEntity/cbc:RegistrationName~BT-44? cac:PartyIdentification/cbc:ID~BT-46?
  cac:PartyLegalEntity/cbc:CompanyID~BT-47?) =24 cac:Delivery~BG-13? =39 cac:ProjectReference/cbc:ID~BT-11?
  cac:AccountingCustomerParty/cac:Party/cac:PartyName/cbc:Name~BT-45?
cac:PaymentMeans(=45 cbc:PaymentDueDate~BG-16? cbc:PaymentMeansCode/@name~BT-82?) =49 cac:InvoicePeriod/cbc:DescriptionCode~BT-8?
cac:PaymentMeans(=54 cac:CardAccount~BG-18? cac:PaymentMandate~BG-19?) cac:OriginatorDocumentReference/cbc:ID~BT-17?`;
